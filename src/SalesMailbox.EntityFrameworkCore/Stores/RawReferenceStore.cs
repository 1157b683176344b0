using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class RawReferenceStore(SalesMailboxDbContext context) : IRawReferenceStore
{
    public async Task<IReadOnlySet<string>> FindAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken = default)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        found.UnionWith(await context.Messages.Where(message => hashes.Contains(message.RawHash))
            .Select(message => message.RawHash)
            .ToListAsync(cancellationToken));
        found.UnionWith(await context.ImportItems.Where(item => item.RawHash != null && hashes.Contains(item.RawHash))
            .Select(item => item.RawHash!)
            .ToListAsync(cancellationToken));
        found.UnionWith(await context.OutgoingMails.Where(mail => hashes.Contains(mail.RawHash))
            .Select(mail => mail.RawHash)
            .ToListAsync(cancellationToken));
        found.UnionWith(
            await context.Quotations.Where(quotation => quotation.PdfHash != null && hashes.Contains(quotation.PdfHash))
                .Select(quotation => quotation.PdfHash!)
                .ToListAsync(cancellationToken));
        if (found.Count < hashes.Count)
        {
            await AddAttachmentsAsync([.. hashes.Where(hash => !found.Contains(hash))], found, cancellationToken);
        }

        return found;
    }

    /// <summary>
    /// Finds references in attachments. They are stored in a column of their email, so the whole outbox is read. This runs at night and
    /// only for files that nothing else refers to.
    /// </summary>
    private async Task AddAttachmentsAsync(HashSet<string> open, HashSet<string> found, CancellationToken cancellationToken)
    {
        await foreach (var attachments in context.OutgoingMails.AsNoTracking()
            .Select(mail => mail.Attachments)
            .AsAsyncEnumerable()
            .WithCancellation(cancellationToken))
        {
            found.UnionWith(attachments.Select(attachment => attachment.Hash).Where(open.Contains));
        }
    }
}
