using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Matching;

/// <summary>What a decision is made from, besides what the stores hold.</summary>
/// <param name="References">The References header, oldest first; In-Reply-To is on the message.</param>
/// <param name="BouncedMessageIds">A bounce's returned emails.</param>
/// <param name="Now">The time the decision carries.</param>
/// <param name="MatchingType">Another matching type than the connection's: for the dry run.</param>
/// <param name="ExceptTicketId">A ticket that is taken as not there: for the dry run, the one that was logged for this very mail.</param>
public sealed record MatchInput(
    SalesConnection Connection,
    Mailbox Mailbox,
    MailMessage Message,
    IReadOnlyList<string> References,
    IReadOnlyList<string> BouncedMessageIds,
    DateTimeOffset Now,
    MatchingType? MatchingType = null,
    string? ExceptTicketId = null)
{
    /// <summary>The matching type the decision is made with.</summary>
    public MatchingType EffectiveType => MatchingType ?? Connection.MatchingType;
}
