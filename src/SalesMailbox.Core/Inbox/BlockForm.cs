namespace SalesMailbox.Core.Inbox;

/// <summary>An address or a domain to block, as entered.</summary>
/// <param name="IsSure">The confirmation, required only if it is the organization's own.</param>
public sealed record BlockForm(string? Sender, bool IsSure = false);
