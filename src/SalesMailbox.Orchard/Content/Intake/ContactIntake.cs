using OrchardCore.ContentManagement;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard.Content.Intake;

internal sealed class ContactIntake(ClientEdits rules, TimeProvider time) : IContentIntake
{
    private readonly ContactMapping _mapping = new();

    public bool Handles(string contentType) => contentType == ContentTypes.Contact;

    public async Task<(Result Result, ContentEdit? Edit)> ApplyAsync(ContentItem item, ContentItem? original)
    {
        var sent = _mapping.Read(item) ?? new Contact();
        var contact = (original is null ? null : _mapping.Read(original))
            ?? new Contact { Id = item.ContentItemId, ClientId = sent.ClientId };
        if (contact.ClientId != sent.ClientId)
        {
            return (Result.Refused(ContentErrors.ContactStays), null);
        }

        var applied = await rules.ApplyAsync(contact, new ContactForm(sent.Name, sent.Email, sent.JobTitle, sent.Phone, contact.Version));
        if (!applied.Succeeded)
        {
            return (applied, null);
        }

        (contact.CreatedAt, contact.Version) = original is null
            ? (ContentIntake.Made(sent.CreatedAt, time), 0)
            : (contact.CreatedAt, contact.Version + 1);
        _mapping.Write(contact, item);
        return (applied, new ContentEdit("", write => ClientEdits.WriteAsync(write, "")));
    }

    public void Restore(ContentItem item, ContentItem original) => _mapping.Write(_mapping.Read(original)!, item);
}
