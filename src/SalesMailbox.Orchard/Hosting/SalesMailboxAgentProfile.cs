namespace SalesMailbox.Orchard.Hosting;

/// <summary>What the site keeps with a user who sells. A part of the user's document.</summary>
public sealed class SalesMailboxAgentProfile
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxDisplayName = 200;

    /// <summary>The name that recipients read. Empty: email leaves with the address alone, never with the name the user signs in with.</summary>
    public string DisplayName { get; set; } = "";
}
