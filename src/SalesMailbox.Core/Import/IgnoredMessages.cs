using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Import;

/// <summary>
/// Records messages that are not imported: no content is stored, and the ledger has the reason, so that completeness can be counted.
/// </summary>
internal sealed class IgnoredMessages(TimeProvider time)
{
    /// <summary>Records it in its own transaction.</summary>
    public Task RecordAsync(ImportSession session, FetchOutcome outcome, CancellationToken cancellationToken) =>
        session.TransactAsync(
            ImportFaultPoints.File,
            async transaction =>
            {
                if (await transaction.Ledger.FindAsync(outcome.Item.Id, cancellationToken) is { State: ImportItemState.Pending } item)
                {
                    await WriteAsync(transaction, item, outcome.Unwanted!.Value, outcome.Fetched?.ReceivedAt, cancellationToken);
                }
            },
            cancellationToken);

    public async Task WriteAsync(
        ImportTransaction transaction, ImportItem item, Unwanted why, DateTimeOffset? receivedAt, CancellationToken cancellationToken)
    {
        item.State = why == Unwanted.Gone ? ImportItemState.Gone : ImportItemState.Ignored;
        item.Reason = why switch
        {
            Unwanted.Gone => ImportTexts.Gone,
            Unwanted.SpamTrashOrDraft => ImportTexts.SpamTrashOrDraft,
            Unwanted.TooOld => ImportTexts.TooOld,

            // The reason does not disclose which entry of the owner's list matched.
            Unwanted.Blocked => ImportTexts.Blocked,
            _ => ImportTexts.NotInWantedPlace,
        };
        item.IsBlocked = why == Unwanted.Blocked;
        (item.RawHash, item.ReceivedAt, item.Places, item.UnfinishedStarts, item.FinishedAt) = (
            null, receivedAt, MailPlaces.None, 0, time.GetUtcNow());
        await transaction.Ledger.UpdateAsync(item, cancellationToken);
        transaction.Run.Ignored++;
        transaction.Run.Done++;
    }

    /// <summary>
    /// Checks again in the transaction that would store the message, because the entry may have been added after the message was read.
    /// </summary>
    public static async Task<bool> IsBlockedAsync(
        ImportTransaction transaction, Mailbox mailbox, ParsedMessage parsed, CancellationToken cancellationToken) =>
        new Blocklist(await transaction.Services.GetRequiredService<IBlocklistStore>()
            .ListAsync(mailbox.AgentId, cancellationToken)).BlocksSender(parsed.Addresses);
}
