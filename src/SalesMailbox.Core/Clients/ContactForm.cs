namespace SalesMailbox.Core.Clients;

/// <summary>The form of a contact.</summary>
/// <param name="Email">Empty for a contact without an address.</param>
/// <param name="Version">The version that the form showed; ignored for a new contact.</param>
public sealed record ContactForm(string Name, string Email = "", string JobTitle = "", string Phone = "", long Version = 0);
