namespace SalesMailbox.Core.Connections;

/// <summary>A sign-in that ends together with another one, because both belong to one account.</summary>
/// <param name="Name">The address of the mailbox or the name of the connection.</param>
/// <param name="IsConnection">Whether it is the connection's own sign-in, whose end does not stop the import of any mailbox.</param>
public sealed record LinkedSignIn(string Name, bool IsConnection);
