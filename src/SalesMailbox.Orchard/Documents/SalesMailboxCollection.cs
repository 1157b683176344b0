namespace SalesMailbox.Orchard.Documents;

/// <summary>The YesSql collection that separates the module's plain documents from the site's content.</summary>
public static class SalesMailboxCollection
{
    public const string Name = "SalesMailbox";
}
