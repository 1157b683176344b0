using System.Globalization;
using SalesMailbox.Gmail.Sandbox.Calls;
using SalesMailbox.Gmail.Sandbox.Faults;
using SalesMailbox.Gmail.Sandbox.Mailboxes;

namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>Answers what has changed in a mailbox since a history id.</summary>
/// <remarks>https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.history/list</remarks>
internal static class HistoryCalls
{
    public static IResult List(
        HttpContext context,
        MailboxRegistry mailboxes,
        string? startHistoryId,
        string[]? historyTypes,
        string? labelId,
        int? maxResults,
        string? pageToken)
    {
        if (!ulong.TryParse(startHistoryId, NumberStyles.None, CultureInfo.InvariantCulture, out var start))
        {
            return GoogleError.BadRequest(startHistoryId is null ? "Missing required parameter: startHistoryId" : "Invalid startHistoryId");
        }

        var types = historyTypes is { Length: > 0 } asked ? asked : HistoryView.Types;
        if (types.Except(HistoryView.Types).FirstOrDefault() is { } unknown)
        {
            return GoogleError.BadRequest($"Invalid value at 'history_types': \"{unknown}\"");
        }

        var query = $"{context.Account()} {start} {labelId} {string.Join(',', types.Order(StringComparer.Ordinal))}";
        var after = PageToken.Read(pageToken, query) is { } position ? ulong.Parse(position, CultureInfo.InvariantCulture) : start;
        var size = PageSize.Of(maxResults);
        return mailboxes.Read(context.Account(), mailbox =>
        {
            if (start < mailbox.HistoryFloor || start > mailbox.HistoryId)
            {
                return GoogleError.NotFound();
            }

            var current = mailbox.HistoryId.ToString(CultureInfo.InvariantCulture);
            if (CallContext.Of(context).Fault?.Kind == FaultKind.EmptyPage)
            {
                return Results.Json(new { nextPageToken = PageToken.ToSamePage(pageToken, query), historyId = current });
            }

            var found = mailbox.History
                .Where(entry => entry.Id > after && (labelId is null || HistoryView.Concerns(entry, labelId)))
                .Select(entry => (entry.Id, View: HistoryView.Create(entry, types)))
                .Where(record => record.View is not null)
                .Take(size + 1)
                .ToList();
            var page = found.Take(size).ToList();
            return Results.Json(
                new
                {
                    history = page.Count == 0 ? null : page.Select(record => record.View),
                    nextPageToken = found.Count > size ? PageToken.Create(page[^1].Id.ToString(CultureInfo.InvariantCulture), query) : null,
                    historyId = current,
                },
                SandboxJson.Options);
        });
    }
}
