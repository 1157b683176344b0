using OrchardCore.ContentManagement;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Content;

/// <summary>Removes clients, contacts, and tickets that nothing else needs.</summary>
internal sealed class PsaContentRemoval(ClientRemoval clients, TicketRemoval tickets, YesSqlUnitOfWork work) : IContentRemoval
{
    public bool Handles(string contentType) =>
        contentType is ContentTypes.Client or ContentTypes.Contact || ContentTypes.UseOf(contentType) is not null;

    public async Task<(Result Result, Func<IServiceProvider, Task>? AfterCommitAsync)> RemoveAsync(ContentItem item) =>
        (item.ContentType switch
        {
            ContentTypes.Client => await clients.CheckClientAsync(item.ContentItemId),
            ContentTypes.Contact => await clients.CheckContactAsync(item.ContentItemId),
            _ => await ClearTicketAsync(item.ContentItemId),
        }, null);

    private async Task<Result> ClearTicketAsync(string id)
    {
        var cleared = await tickets.ClearAsync(id);
        return cleared.Succeeded ? await TicketEdits.WriteAsync(work.FlushAsync) : cleared;
    }
}
