namespace SalesMailbox.Core.Matching;

/// <summary>
/// One message of a dry run. <paramref name="ThenTicket"/> is null if the message would open a new ticket or go to My Inbox.
/// </summary>
public sealed record DryRunRow(
    string MessageId,
    DateTimeOffset ReceivedAt,
    string FromAddress,
    string FromName,
    string Subject,
    MatchVerdict Today,
    MatchReason TodayReason,
    DryRunTicket? TodayTicket,
    MatchVerdict Then,
    MatchReason ThenReason,
    DryRunTicket? ThenTicket,
    bool Changed);
