using OrchardCore.ContentManagement;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Content.Intake;

internal sealed class ClientIntake(ClientEdits rules, TimeProvider time) : IContentIntake
{
    private readonly ClientMapping _mapping = new();

    public bool Handles(string contentType) => contentType == ContentTypes.Client;

    public async Task<(Result Result, ContentEdit? Edit)> ApplyAsync(ContentItem item, ContentItem? original)
    {
        var sent = _mapping.Read(item) ?? new Client();
        var client = (original is null ? null : _mapping.Read(original)) ?? new Client { Id = item.ContentItemId };
        var applied = await rules.ApplyAsync(
            client, new ClientForm(sent.Name, [.. sent.Domains], sent.Website, sent.Phone, client.Version));
        if (!applied.Succeeded)
        {
            return (applied, null);
        }

        (client.CreatedAt, client.Version) = original is null
            ? (ContentIntake.Made(sent.CreatedAt, time), 0)
            : (client.CreatedAt, client.Version + 1);
        _mapping.Write(client, item);
        return (applied, new ContentEdit("", write => ClientEdits.WriteAsync(write, "")));
    }

    public void Restore(ContentItem item, ContentItem original) => _mapping.Write(_mapping.Read(original)!, item);
}
