using OrchardCore.ContentManagement;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Parts;
using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

public sealed class ClientIndex : EntityIndex
{
    public string Name { get; set; } = "";

    public string SearchText { get; set; } = "";
}

/// <summary>A row a domain; unique, so a domain belongs to one client.</summary>
public sealed class ClientDomainIndex : MapIndex
{
    public string ClientId { get; set; } = "";

    public string Domain { get; set; } = "";
}

public sealed class ClientIndexProvider : ContentIndexProvider<ClientPart>
{
    public override void Describe(DescribeContext<ContentItem> context)
    {
        Map(context, (item, part) => [new ClientIndex
        {
            EntityId = item.ContentItemId,
            EntityVersion = part.EntityVersion,
            Name = part.Name,
            SearchText = SearchWords.Text([part.Name, .. part.Domains]),
        }]);
        Map(context, (item, part) => part.Domains.Distinct(StringComparer.Ordinal)
            .Select(domain => new ClientDomainIndex { ClientId = item.ContentItemId, Domain = domain }));
    }
}

public sealed class ContactIndex : EntityIndex
{
    public string ClientId { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>Unique; null where the contact has no address.</summary>
    public string? NormalizedEmail { get; set; }

    public string Domain { get; set; } = "";

    public string SearchText { get; set; } = "";
}

public sealed class ContactIndexProvider : ContentIndexProvider<ContactPart>
{
    public override void Describe(DescribeContext<ContentItem> context) => Map(context, (item, part) => [new ContactIndex
    {
        EntityId = item.ContentItemId,
        EntityVersion = part.EntityVersion,
        ClientId = part.ClientId,
        Name = part.Name,
        NormalizedEmail = part.NormalizedEmail.Length == 0 ? null : part.NormalizedEmail,
        Domain = part.Domain,
        SearchText = SearchWords.Text(part.Name, part.Email),
    }]);
}
