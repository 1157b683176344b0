namespace SalesMailbox.Orchard.Security;

/// <summary>The role for agents who need nothing else of the site. The setup recipe creates it.</summary>
public static class AgentRole
{
    public const string Name = "Sales Agent";
}
