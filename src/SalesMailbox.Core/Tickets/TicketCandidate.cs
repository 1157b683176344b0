namespace SalesMailbox.Core.Tickets;

/// <summary>An open ticket a rule considered.</summary>
/// <param name="IsSender">The contact it was found by is the sender themselves.</param>
public sealed record TicketCandidate(
    string TicketId,
    long Number,
    string Summary,
    string ClientId,
    string ContactId,
    string ContactAddress,
    DateTimeOffset LastActivityAt,
    bool IsSender);
