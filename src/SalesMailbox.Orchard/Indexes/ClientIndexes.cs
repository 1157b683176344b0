using OrchardCore.ContentManagement;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Parts;
using YesSql.Indexes;

namespace SalesMailbox.Orchard.Indexes;

public sealed class SalesMailboxClientIndex : EntityIndex
{
    public string Name { get; set; } = "";

    /// <summary>The key that clients are sorted by; see <see cref="NameOrder.Key"/>.</summary>
    public string SortKey { get; set; } = "";

    public string SearchText { get; set; } = "";
}

/// <summary>One row for each domain. The domain is unique, so it belongs to one client only.</summary>
public sealed class SalesMailboxClientDomainIndex : MapIndex
{
    public string ClientId { get; set; } = "";

    public string Domain { get; set; } = "";
}

internal sealed class ClientIndexProvider : ContentIndexProvider<SalesMailboxClientPart>
{
    public override void Describe(DescribeContext<ContentItem> context)
    {
        Map<SalesMailboxClientIndex>(context, (item, part) => [new SalesMailboxClientIndex
        {
            EntityId = item.ContentItemId,
            EntityVersion = part.EntityVersion,
            Name = part.Name,
            SortKey = NameOrder.Key(part.Name),
            SearchText = SearchWords.Text([part.Name, .. part.Domains]),
        }]);
        Map(context, (item, part) => part.Domains.Distinct(StringComparer.Ordinal)
            .Select(domain => new SalesMailboxClientDomainIndex { ClientId = item.ContentItemId, Domain = domain }));
    }
}

public sealed class SalesMailboxContactIndex : EntityIndex
{
    public string ClientId { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>See <see cref="ContactName.Key"/>.</summary>
    public string NameKey { get; set; } = "";

    /// <summary>
    /// Unique: the normalized address. For a contact without an address it is a space (no address begins with one) and the id. It is not
    /// null, because some databases allow only one null in a unique index.
    /// </summary>
    public string EmailKey { get; set; } = "";

    public string Domain { get; set; } = "";

    public string SearchText { get; set; } = "";
}

internal sealed class ContactIndexProvider : ContentIndexProvider<SalesMailboxContactPart>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        Map<SalesMailboxContactIndex>(context, (item, part) => [new SalesMailboxContactIndex
        {
            EntityId = item.ContentItemId,
            EntityVersion = part.EntityVersion,
            ClientId = part.ClientId,
            Name = part.Name,
            NameKey = ContactName.Key(part.Name),
            EmailKey = part.NormalizedEmail.Length == 0 ? $" {item.ContentItemId}" : part.NormalizedEmail,
            Domain = part.Domain,
            SearchText = SearchWords.Text(part.Name, part.Email),
        }]);
}
