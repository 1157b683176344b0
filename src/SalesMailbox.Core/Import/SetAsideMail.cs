using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Import;

/// <summary>Mail that is not imported: nothing of it is stored, and the ledger remembers why, so that completeness adds up.</summary>
internal sealed class SetAsideMail(TimeProvider time)
{
    /// <summary>In a transaction of its own.</summary>
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

    public async Task WriteAsync(ImportTransaction transaction, ImportItem item, Unwanted why, DateTimeOffset? receivedAt, CancellationToken cancellationToken)
    {
        item.State = why == Unwanted.Gone ? ImportItemState.Gone : ImportItemState.Ignored;
        item.Reason = why switch
        {
            Unwanted.Gone => ImportTexts.Gone,
            Unwanted.SpamTrashOrDraft => ImportTexts.SpamTrashOrDraft,
            Unwanted.TooOld => ImportTexts.TooOld,

            // By what is nobody's business but the owner's.
            Unwanted.Blocked => ImportTexts.Blocked,
            _ => ImportTexts.NotInWantedPlace,
        };
        item.IsBlocked = why == Unwanted.Blocked;
        (item.RawHash, item.ReceivedAt, item.Places, item.UnfinishedStarts, item.FinishedAt) = (null, receivedAt, MailPlaces.None, 0, time.GetUtcNow());
        await transaction.Ledger.UpdateAsync(item, cancellationToken);
        transaction.Run.Ignored++;
        transaction.Run.Done++;
    }

    /// <summary>Asked again in the transaction that would store it: the entry may have been made since the mail was read, or the mail read before the entry was made.</summary>
    public static async Task<bool> IsBlockedAsync(ImportTransaction transaction, Mailbox mailbox, ParsedMessage parsed, CancellationToken cancellationToken) =>
        new Blocklist(await transaction.Services.GetRequiredService<IBlocklistStore>().ListAsync(mailbox.AgentId, cancellationToken)).BlocksSender(parsed.Addresses);
}
