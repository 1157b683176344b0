using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Content.Intake;

internal sealed class MailboxIntake(MailboxEdits rules, TimeProvider time) : IContentIntake
{
    private readonly MailboxMapping _mapping = new();

    public bool Handles(string contentType) => contentType == ContentTypes.SalesMailbox;

    public async Task<(Result Result, ContentEdit? Edit)> ApplyAsync(ContentItem item, ContentItem? original)
    {
        var sent = _mapping.Read(item) ?? new Mailbox();
        var mailbox = (original is null ? null : _mapping.Read(original))
            ?? new Mailbox { Id = item.ContentItemId, ConnectionId = sent.ConnectionId };
        if (mailbox.ConnectionId != sent.ConnectionId)
        {
            return (Result.Refused(ContentErrors.MailboxStays), null);
        }

        // Whether the mailbox is accessible is determined on this site and never taken from the item.
        var applied = await rules.ApplyAsync(mailbox, new MailboxDetails(
            sent.Address, sent.AgentId, sent.MatchingEnabled, sent.MatchedUse, null, sent.IsShared, [.. sent.SharedWith]));
        if (!applied.Succeeded)
        {
            return (applied, null);
        }

        var ended = applied.Value!.Ended;
        (mailbox.CreatedAt, mailbox.Version) = original is null
            ? (ContentIntake.Made(sent.CreatedAt, time), 0)
            : (mailbox.CreatedAt, mailbox.Version + 1);
        _mapping.Write(mailbox, item);
        return (applied, new ContentEdit(
            "", write => MailboxEdits.WriteAsync(write),
            ended is null ? null : services => services.GetRequiredService<MailboxEdits>().EndGrantAsync(mailbox, ended)));
    }

    public void Restore(ContentItem item, ContentItem original) => _mapping.Write(_mapping.Read(original)!, item);
}
