using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Orchard.Content.ViewModels;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Content;

/// <summary>Shows and edits a contact in the content editor and in the list of content items.</summary>
internal sealed class ContactPartDriver(
    IClientStore clients,
    ClientEdits rules,
    ContentEdits edits,
    TimeProvider time,
    IHttpContextAccessor accessor,
    Sentences sentences,
    IStringLocalizer<ContactPartDriver> S)
    : EntityPartDriver<SalesMailboxContactPart, ContactEditorViewModel>(accessor, sentences, S)
{
    private readonly ContactMapping _mapping = new();

    protected override async Task<IEnumerable<string?>> FactsAsync(SalesMailboxContactPart part) =>
        [part.Email, part.JobTitle, part.Phone, (await clients.FindAsync(part.ClientId))?.Name];

    protected override async Task ShowAsync(
        SalesMailboxContactPart part, ContactEditorViewModel model, bool isNew, ContactEditorViewModel? posted)
    {
        model.ClientId = part.ClientId;
        model.Name = part.Name;
        model.Email = part.Email;
        model.JobTitle = part.JobTitle;
        model.Phone = part.Phone;
        model.Version = part.EntityVersion;
        model.IsNew = isNew;
        model.Clients = await clients.ForEditorAsync(isNew ? posted?.ClientId : part.ClientId);
    }

    protected override async Task<Result> ApplyAsync(SalesMailboxContactPart part, ContactEditorViewModel model, bool isNew)
    {
        var contact = _mapping.Read(part.ContentItem)!;
        contact.ClientId = isNew ? model.ClientId ?? "" : contact.ClientId;
        var applied = await rules.ApplyAsync(contact, model.ToForm());
        if (applied.Succeeded)
        {
            (contact.CreatedAt, contact.Version) = isNew ? (time.GetUtcNow(), 0) : (contact.CreatedAt, contact.Version + 1);
            _mapping.Write(contact, part.ContentItem);
            edits.Add(
                part.ContentItem, new ContentEdit(Prefix, write => ClientEdits.WriteAsync(write, nameof(ContactEditorViewModel.Email))));
        }

        return applied;
    }
}
