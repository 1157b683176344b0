namespace SalesMailbox.Core.Connections;

/// <summary>A sign-in that ends together with another one, because both are of one account.</summary>
/// <param name="Name">The mailbox's address or the connection's name.</param>
/// <param name="IsConnection">It is the connection's own sign-in: no mailbox stops being imported by it.</param>
public sealed record EndingSignIn(string Name, bool IsConnection);
