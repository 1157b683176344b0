using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Content;

/// <summary>
/// Removes a sales mailbox in the same way as its page: together with its grant, which is revoked at the mail service after the commit. Its
/// messages are kept.
/// </summary>
internal sealed class MailboxContentRemoval(IMailboxStore mailboxes, MailboxEdits rules, YesSqlUnitOfWork work) : IContentRemoval
{
    public bool Handles(string contentType) => contentType == ContentTypes.SalesMailbox;

    public async Task<(Result Result, Func<IServiceProvider, Task>? AfterCommitAsync)> RemoveAsync(ContentItem item)
    {
        if (await mailboxes.FindAsync(item.ContentItemId) is not { } mailbox)
        {
            return (Result.Success, null);
        }

        var edit = await rules.RemoveAsync(mailbox);
        return (
            await MailboxEdits.WriteAsync(work.FlushAsync),
            services => services.GetRequiredService<MailboxEdits>().EndRemovedAsync(mailbox, edit.Ended));
    }
}
