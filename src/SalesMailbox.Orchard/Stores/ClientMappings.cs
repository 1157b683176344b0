using OrchardCore.ContentManagement;
using SalesMailbox.Core.Clients;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Stores;

internal sealed class ClientMapping : IContentMapping<Client>
{
    public string ContentType(Client entity) => ContentTypes.Client;

    public Client? Read(ContentItem item) => !item.TryGet<SalesMailboxClientPart>(out var part) ? null : new Client
    {
        Id = item.ContentItemId,
        Name = part.Name,
        Domains = [.. part.Domains],
        Website = part.Website,
        Phone = part.Phone,
        CreatedAt = part.CreatedAt,
        Version = part.EntityVersion,
    };

    public void Write(Client entity, ContentItem item)
    {
        item.DisplayText = entity.Name;
        item.Alter<SalesMailboxClientPart>(part =>
        {
            part.Name = entity.Name;
            part.Domains = [.. entity.Domains];
            part.Website = entity.Website;
            part.Phone = entity.Phone;
            part.CreatedAt = entity.CreatedAt;
            part.EntityVersion = entity.Version;
        });
    }
}

internal sealed class ContactMapping : IContentMapping<Contact>
{
    public string ContentType(Contact entity) => ContentTypes.Contact;

    public Contact? Read(ContentItem item) => !item.TryGet<SalesMailboxContactPart>(out var part) ? null : new Contact
    {
        Id = item.ContentItemId,
        ClientId = part.ClientId,
        Name = part.Name,
        Email = part.Email,
        NormalizedEmail = part.NormalizedEmail,
        Domain = part.Domain,
        JobTitle = part.JobTitle,
        Phone = part.Phone,
        CreatedAt = part.CreatedAt,
        Version = part.EntityVersion,
    };

    public void Write(Contact entity, ContentItem item)
    {
        item.DisplayText = entity.Name;
        item.Alter<SalesMailboxContactPart>(part =>
        {
            part.ClientId = entity.ClientId;
            part.Name = entity.Name;
            part.Email = entity.Email;
            part.NormalizedEmail = entity.NormalizedEmail;
            part.Domain = entity.Domain;
            part.JobTitle = entity.JobTitle;
            part.Phone = entity.Phone;
            part.CreatedAt = entity.CreatedAt;
            part.EntityVersion = entity.Version;
        });
    }
}
