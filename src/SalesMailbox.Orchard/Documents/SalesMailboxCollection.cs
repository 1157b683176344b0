namespace SalesMailbox.Orchard.Documents;

/// <summary>The YesSql collection that keeps the module's plain documents apart from the site's content.</summary>
public static class SalesMailboxCollection
{
    public const string Name = "SalesMailbox";
}
