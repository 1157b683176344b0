using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Orchard.Content.ViewModels;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Content;

/// <summary>Shows and edits a client in the content editor and in the list of content items.</summary>
internal sealed class ClientPartDriver(
    ClientEdits rules,
    ContentEdits edits,
    TimeProvider time,
    IHttpContextAccessor accessor,
    Sentences sentences,
    IStringLocalizer<ClientPartDriver> S)
    : EntityPartDriver<SalesMailboxClientPart, ClientEditorViewModel>(accessor, sentences, S)
{
    private readonly ClientMapping _mapping = new();

    protected override Task<IEnumerable<string?>> FactsAsync(SalesMailboxClientPart part) =>
        Task.FromResult<IEnumerable<string?>>([.. part.Domains, part.Phone, part.Website]);

    protected override Task ShowAsync(SalesMailboxClientPart part, ClientEditorViewModel model, bool isNew, ClientEditorViewModel? posted)
    {
        model.Name = part.Name;
        model.Domains = string.Join('\n', part.Domains);
        model.Website = part.Website;
        model.Phone = part.Phone;
        model.Version = part.EntityVersion;
        return Task.CompletedTask;
    }

    protected override async Task<Result> ApplyAsync(SalesMailboxClientPart part, ClientEditorViewModel model, bool isNew)
    {
        var client = _mapping.Read(part.ContentItem)!;
        var applied = await rules.ApplyAsync(client, model.ToForm());
        if (applied.Succeeded)
        {
            (client.CreatedAt, client.Version) = isNew ? (time.GetUtcNow(), 0) : (client.CreatedAt, client.Version + 1);
            _mapping.Write(client, part.ContentItem);
            edits.Add(
                part.ContentItem, new ContentEdit(Prefix, write => ClientEdits.WriteAsync(write, nameof(ClientEditorViewModel.Domains))));
        }

        return applied;
    }
}
