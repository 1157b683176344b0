namespace SalesMailbox.Orchard;

/// <summary>The ids of the module's features.</summary>
public static class Features
{
    /// <summary>Content types, stores, import, and permissions. This is also the id of the module.</summary>
    public const string Headless = "SalesMailbox.Orchard";

    /// <summary>
    /// Pages and menus. A site whose own PSA provides clients and tickets depends on this feature and needs neither of the other two.
    /// </summary>
    public const string Pages = "SalesMailbox.Orchard.Pages";

    /// <summary>"Sales Mailbox": the complete product, which an administrator enables.</summary>
    public const string Admin = "SalesMailbox.Orchard.Admin";

    /// <summary>Clients, contacts, and tickets, for sites without a PSA of their own.</summary>
    public const string Psa = "SalesMailbox.Orchard.Psa";
}
