namespace SalesMailbox.Core.Inbox;

/// <summary>An address or a domain to keep out, as it is entered.</summary>
/// <param name="IsSure">Asked for only where it is the organization's own.</param>
public sealed record BlockForm(string? Sender, bool IsSure = false);
