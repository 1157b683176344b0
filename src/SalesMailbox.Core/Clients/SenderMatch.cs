namespace SalesMailbox.Core.Clients;

/// <summary>Whom a sender belongs to, as far as known. A contact always comes with his client.</summary>
public sealed record SenderMatch(Client? Client, Contact? Contact)
{
    public static SenderMatch None { get; } = new(null, null);
}
