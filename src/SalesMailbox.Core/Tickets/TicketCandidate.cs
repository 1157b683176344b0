namespace SalesMailbox.Core.Tickets;

/// <summary>An open ticket that a rule considered.</summary>
/// <param name="IsSender">Whether the contact it was found by is the sender.</param>
public sealed record TicketCandidate(
    string TicketId,
    long Number,
    string Summary,
    string ClientId,
    string ContactId,
    string ContactAddress,
    DateTimeOffset LastActivityAt,
    bool IsSender);
