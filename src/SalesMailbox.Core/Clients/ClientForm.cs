namespace SalesMailbox.Core.Clients;

/// <summary>What people enter about a client.</summary>
/// <param name="Domains">The client's mail domains as typed; each becomes a normalised one.</param>
/// <param name="Version">The version that was shown; ignored for a new client.</param>
public sealed record ClientForm(
    string Name,
    IReadOnlyList<string>? Domains = null,
    string Website = "",
    string Phone = "",
    long Version = 0);
