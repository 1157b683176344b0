namespace SalesMailbox.Core.Clients;

/// <summary>The form of a client.</summary>
/// <param name="Domains">The client's email domains as entered; each is normalized.</param>
/// <param name="Version">The version that the form showed; ignored for a new client.</param>
public sealed record ClientForm(
    string Name,
    IReadOnlyList<string>? Domains = null,
    string Website = "",
    string Phone = "",
    long Version = 0);
