namespace SalesMailbox.Orchard;

/// <summary>Ids of the module's features.</summary>
public static class Features
{
    /// <summary>Content types, stores, import, permissions. The id of the module itself.</summary>
    public const string Headless = "SalesMailbox.Orchard";

    /// <summary>Pages and menus. A site whose own PSA has clients and tickets depends on this one, and needs neither of the other two.</summary>
    public const string Pages = "SalesMailbox.Orchard.Pages";

    /// <summary>All of it: the one an administrator switches on, "Sales Mailbox".</summary>
    public const string Admin = "SalesMailbox.Orchard.Admin";

    /// <summary>Clients, contacts, tickets, for sites whose PSA does not bring its own.</summary>
    public const string Psa = "SalesMailbox.Orchard.Psa";
}
