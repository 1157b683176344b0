namespace SalesMailbox.Orchard.Hosting;

/// <summary>The module's data about an agent, stored as a part of the user's document.</summary>
public sealed class SalesMailboxAgentProfile
{
    /// <summary>The maximum length of the name, in characters.</summary>
    public const int MaxDisplayName = 200;

    /// <summary>The name that recipients see. If it is empty, email shows only the address, never the user name.</summary>
    public string DisplayName { get; set; } = "";
}
