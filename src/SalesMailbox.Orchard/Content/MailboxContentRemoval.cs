using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Content;

/// <summary>A sales mailbox goes as on its page: with its grant, which is taken back at the service when all is committed. Its mail stays.</summary>
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
        return (await MailboxEdits.WriteAsync(work.FlushAsync), services => services.GetRequiredService<MailboxEdits>().EndRemovedAsync(mailbox, edit.Ended));
    }
}
