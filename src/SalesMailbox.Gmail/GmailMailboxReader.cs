using System.Globalization;
using Google.Apis.Util;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Gmail.Api;
using SalesMailbox.Gmail.Api.Data;
using SalesMailbox.Gmail.Calls;
using SalesMailbox.Gmail.Quota;

namespace SalesMailbox.Gmail;

/// <summary>Reads a Gmail mailbox with five calls: getProfile, history.list, labels.list, messages.list and messages.get.</summary>
/// <remarks>https://developers.google.com/workspace/gmail/api/guides/sync. Safe for parallel calls.</remarks>
internal sealed class GmailMailboxReader(GmailCaller caller, MailboxAccess access) : IMailboxReader
{
    private const string Me = "me";
    private const int PageSize = 500;
    private long _unitsUsed;

    public long UnitsUsed => Interlocked.Read(ref _unitsUsed);

    public async Task<MailboxProfile> GetProfileAsync(CancellationToken cancellationToken) =>
        new((await ProfileAsync(cancellationToken)).EmailAddress ?? "");

    public async Task<ListingPage> ListChangesAsync(
        string cursor, string? pageToken, MailPlaces places, CancellationToken cancellationToken)
    {
        if (!ulong.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            // The cursor is from another service, because the connection's type was changed; Google would refuse it as a bad request.
            throw new MailServiceException(MailServiceError.CursorExpired, GoogleTexts.CursorExpired);
        }

        var answer = await caller.CallAsync(
            Call(CallKind.ListHistory, GmailUnits.ListHistory, pageToken is not null),
            service =>
            {
                var request = service.Users.History.List(Me);
                request.StartHistoryId = cursor;
                request.PageToken = pageToken;
                request.MaxResults = PageSize;

                // Messages also enter the inbox by a label: from spam, by a filter, or from the archive.
                request.HistoryTypes = new Repeatable<HistoryResource.ListRequest.HistoryTypesEnum>(
                    [HistoryResource.ListRequest.HistoryTypesEnum.MessageAdded, HistoryResource.ListRequest.HistoryTypesEnum.LabelAdded]);
                return request;
            },
            cancellationToken);
        var nextPage = string.IsNullOrEmpty(answer.NextPageToken) ? null : answer.NextPageToken;
        return new(Wanted(answer.History, places), nextPage, nextPage is null ? answer.HistoryId ?? cursor : null);
    }

    public async Task<ListingPage> ListAsync(
        MailPlaces places, DateTimeOffset? since, string? pageToken, CancellationToken cancellationToken)
    {
        // The history id from before the first page, so that messages that arrive while the pages are read are among the next changes.
        var start = pageToken is null
            ? PlacePageToken.Start((await ProfileAsync(cancellationToken)).HistoryId ?? "", places)
            : PlacePageToken.Parse(pageToken);
        if (start is not { } position)
        {
            return new([], null, null);
        }

        var answer = await caller.CallAsync(
            Call(CallKind.ListMessages, GmailUnits.ListMessages, position.Token is not null),
            service =>
            {
                var request = service.Users.Messages.List(Me);
                request.LabelIds = new Repeatable<string>([position.Label]);
                request.PageToken = position.Token;
                request.MaxResults = PageSize;

                // Google does not document whether "after" includes the given second. One second earlier misses nothing.
                request.Q = since is { } moment
                    ? string.Create(CultureInfo.InvariantCulture, $"after:{Math.Max(0, moment.ToUnixTimeSeconds() - 1)}")
                    : null;
                return request;
            },
            cancellationToken);
        var next = position.Next(answer.NextPageToken, places);
        return new(Discovered(answer.Messages ?? []), next, next is null ? position.Cursor : null);
    }

    public async Task<FetchedMessage> FetchRawAsync(string providerId, Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var start = destination.CanSeek ? destination.Position : 0;
        var begun = false;
        var (message, size) = await caller.CallAsync(
            Call(CallKind.GetMessage, GmailUnits.GetMessage),
            service =>
            {
                var request = service.Users.Messages.Get(Me, providerId);
                request.Format = MessagesResource.GetRequest.FormatEnum.Raw;
                return request;
            },
            async (response, extend, stop) =>
            {
                // The previous response was incomplete; its data must be discarded.
                if (begun)
                {
                    destination.SetLength(start);
                    destination.Position = start;
                }

                begun = true;
                using var reader = new RawMessageReader(destination);
                await using var body = await response.Content.ReadAsStreamAsync(stop);
                return (await reader.ReadAsync(body, extend, stop), reader.Length);
            },
            cancellationToken,
            () => !begun || destination.CanSeek);
        return new(
            message.Id ?? providerId,
            message.ThreadId,
            GmailLabels.Places(message.LabelIds),
            GmailLabels.IsExcluded(message.LabelIds),
            DateTimeOffset.FromUnixTimeMilliseconds(message.InternalDate ?? 0),
            size)
        {
            Labels = [.. message.LabelIds ?? []],
        };
    }

    public async Task<IReadOnlyList<MailLabel>> ListLabelsAsync(CancellationToken cancellationToken) => GmailLabels.Own(
        (await caller.CallAsync(
            Call(CallKind.ListLabels, GmailUnits.ListLabels), service => service.Users.Labels.List(Me), cancellationToken)).Labels);

    public async Task<IReadOnlyList<string>> GetLabelsAsync(string providerId, CancellationToken cancellationToken)
    {
        var message = await caller.CallAsync(
            Call(CallKind.GetMessage, GmailUnits.GetMessage),
            service =>
            {
                var request = service.Users.Messages.Get(Me, providerId);
                request.Format = MessagesResource.GetRequest.FormatEnum.Minimal;
                return request;
            },
            cancellationToken);
        return [.. message.LabelIds ?? []];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static List<DiscoveredMessage> Wanted(IList<History>? history, MailPlaces places)
    {
        bool IsWanted(IEnumerable<string>? labels) => (GmailLabels.Places(labels) & places) != MailPlaces.None;
        var found = new List<Message?>();
        foreach (var entry in history ?? [])
        {
            found.AddRange((entry.MessagesAdded ?? []).Where(added => IsWanted(added.Message?.LabelIds)).Select(added => added.Message));
            found.AddRange((entry.LabelsAdded ?? []).Where(added => IsWanted(added.LabelIds)).Select(added => added.Message));
        }

        return Discovered(found.OfType<Message>());
    }

    private static List<DiscoveredMessage> Discovered(IEnumerable<Message> messages) =>
        [.. messages.Where(message => !string.IsNullOrEmpty(message.Id))
            .DistinctBy(message => message.Id)
            .Select(message => new DiscoveredMessage(message.Id!, message.ThreadId))];

    private Task<Profile> ProfileAsync(CancellationToken cancellationToken) =>
        caller.CallAsync(Call(CallKind.Profile, GmailUnits.GetProfile), service => service.Users.GetProfile(Me), cancellationToken);

    private GmailCall Call(CallKind kind, int units, bool isLaterPage = false) =>
        new(access, kind, units, used => Interlocked.Add(ref _unitsUsed, used), isLaterPage);
}
