namespace SalesMailbox.Orchard.Security;

/// <summary>A role for people who sell and need nothing else of the site; the recipe makes it.</summary>
public static class AgentRole
{
    public const string Name = "Sales Agent";
}
