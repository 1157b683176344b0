using System.Buffers.Text;
using System.Globalization;
using SalesMailbox.Gmail.Sandbox.Calls;
using SalesMailbox.Gmail.Sandbox.Faults;
using SalesMailbox.Gmail.Sandbox.Mailboxes;
using SalesMailbox.Gmail.Sandbox.OAuth;

namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>The calls that read messages.</summary>
/// <remarks>https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages</remarks>
internal static class MessageCalls
{
    public static IResult List(
        HttpContext context,
        MailboxRegistry mailboxes,
        string? q,
        string[]? labelIds,
        bool? includeSpamTrash,
        int? maxResults,
        string? pageToken)
    {
        if (!string.IsNullOrWhiteSpace(q) && IsMetadataOnly(context))
        {
            return GoogleError.Create(403, "Metadata scope does not support 'q' parameter", "forbidden", "PERMISSION_DENIED");
        }

        var account = context.Account();
        var search = MessageQuery.Parse(q, message => mailboxes.Raw(account, message.Id));
        var asked = $"{account} {q} {string.Join(',', labelIds ?? [])} {includeSpamTrash}";
        var position = PageToken.Read(pageToken, asked)?.Split('-');
        var size = PageSize.Of(maxResults);
        var hidden = includeSpamTrash != true && !search.NamesHiddenPlace && labelIds?.Any(IsHidden) != true;
        if (CallContext.Of(context).Fault?.Kind == FaultKind.EmptyPage)
        {
            return Results.Json(new { nextPageToken = PageToken.ToSamePage(pageToken, asked), resultSizeEstimate = 0 });
        }

        var found = mailboxes.Read(account, mailbox => mailbox.NewestFirst
            .Where(message => (labelIds ?? []).All(message.Has) && !(hidden && message.Labels.Any(IsHidden)) && search.Matches(message))
            .ToList());
        var rest = position is null ? found : found.Where(message => IsAfter(message, position)).ToList();
        var page = rest.Take(size).Select(message => new { id = message.Id, threadId = message.ThreadId }).ToList();
        return Results.Json(
            new
            {
                messages = page.Count == 0 ? null : page,
                nextPageToken = rest.Count > size ? PageToken.Create(Position(rest[size - 1]), asked) : null,
                resultSizeEstimate = found.Count,
            },
            SandboxJson.Options);
    }

    public static IResult Get(HttpContext context, MailboxRegistry mailboxes, string id, string? format, string[]? metadataHeaders)
    {
        if (!IsId(id))
        {
            return GoogleError.BadRequest("Invalid id value");
        }

        var account = context.Account();
        if (mailboxes.Read(account, mailbox => mailbox.Find(id)) is not { } message || mailboxes.Raw(account, id) is not { } raw)
        {
            return GoogleError.NotFound();
        }

        var wanted = (format ?? "full").ToLowerInvariant();
        if (wanted is "full" or "raw" && IsMetadataOnly(context))
        {
            return GoogleError.Create(
                403, $"Metadata scope doesn't allow format {wanted.ToUpperInvariant()}", "forbidden", "PERMISSION_DENIED");
        }

        return wanted switch
        {
            "minimal" => MessageView.Minimal(message),
            "raw" => MessageView.Raw(message, raw),
            "metadata" => MessageView.Metadata(message, raw, metadataHeaders ?? []),
            "full" => MessageView.Full(message, raw),
            _ => GoogleError.BadRequest($"Invalid value at 'format': \"{format}\""),
        };
    }

    public static IResult Attachment(HttpContext context, MailboxRegistry mailboxes, string id, string attachmentId)
    {
        var raw = IsId(id) ? mailboxes.Raw(context.Account(), id) : null;
        var content = raw is null ? null : PayloadView.Attachment(raw, attachmentId);
        return content is null
            ? GoogleError.NotFound()
            : Results.Json(new { size = content.Length, data = Base64Url.EncodeToString(content) });
    }

    private static bool IsHidden(string label) => label is SystemLabels.Spam or SystemLabels.Trash;

    private static bool IsId(string id) => ulong.TryParse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);

    private static bool IsMetadataOnly(HttpContext context) => !ScopeRequirement.Read.IsMetBy(CallContext.Of(context).Token!.Scopes)
        && CallContext.Of(context).Token!.Scopes.Contains(GoogleScopes.Metadata);

    private static string Position(SandboxMessage message) =>
        string.Create(CultureInfo.InvariantCulture, $"{message.InternalDate.ToUnixTimeMilliseconds()}-{message.Id}");

    // Pages continue at a message and not at a number, so that messages that arrive between two pages cause neither gaps nor duplicates.
    private static bool IsAfter(SandboxMessage message, string[] position)
    {
        var date = message.InternalDate.ToUnixTimeMilliseconds().CompareTo(long.Parse(position[0], CultureInfo.InvariantCulture));
        return date < 0 || (date == 0 && string.CompareOrdinal(message.Id, position[1]) < 0);
    }
}
