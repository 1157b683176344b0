namespace SalesMailbox.Core.Clients;

/// <summary>What a sender belongs to, as far as known. A contact always comes with their client.</summary>
public sealed record SenderMatch(Client? Client, Contact? Contact)
{
    public static SenderMatch None { get; } = new(null, null);
}
