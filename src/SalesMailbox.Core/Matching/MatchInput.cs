using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Matching;

/// <summary>The input of a decision, in addition to the data in the stores.</summary>
/// <param name="References">The References header, oldest first; In-Reply-To is on the message.</param>
/// <param name="BouncedMessageIds">The Message-IDs of the emails that a bounce returns.</param>
/// <param name="Now">The time of the decision.</param>
/// <param name="MatchingType">A matching type other than the connection's, for the dry run.</param>
/// <param name="ExceptTicketId">A ticket to ignore. For the dry run, the one that was created from this message.</param>
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
    /// <summary>The matching type that is used for the decision.</summary>
    public MatchingType EffectiveType => MatchingType ?? Connection.MatchingType;
}
