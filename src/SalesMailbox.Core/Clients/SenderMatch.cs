namespace SalesMailbox.Core.Clients;

/// <summary>The client and contact of a sender, as far as known. A contact always comes with their client.</summary>
public sealed record SenderMatch(Client? Client, Contact? Contact)
{
    public static SenderMatch None { get; } = new(null, null);
}
