namespace SalesMailbox.Core.Clients;

/// <summary>What people enter about a contact.</summary>
/// <param name="Email">Empty for a contact without one.</param>
/// <param name="Version">The version that was shown; ignored for a new contact.</param>
public sealed record ContactForm(string Name, string Email = "", string JobTitle = "", string Phone = "", long Version = 0);
