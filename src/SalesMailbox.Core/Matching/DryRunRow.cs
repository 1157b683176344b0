namespace SalesMailbox.Core.Matching;

/// <summary>One mail of a dry run. <paramref name="ThenTicket"/> is null where the mail would open a new ticket or go to My Inbox.</summary>
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
