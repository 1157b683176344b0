using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Filing;

/// <summary>
/// Recognizes imported copies of messages that were sent from the product. Implemented by sending, which depends on filing and not the
/// other way around.
/// </summary>
public interface ISentCopies
{
    /// <summary>
    /// Puts a copy of a message that was sent from the product on its ticket, and records it as sent. Stages changes; the caller commits.
    /// </summary>
    /// <returns>The decision; null for any other message, which is left unchanged.</returns>
    Task<MatchDecision?> TryPlaceAsync(
        Mailbox mailbox, MailMessage message, ParsedMessage parsed, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <returns>
    /// The stored message that corresponds to the imported one, if it was sent from the product and the service has not reported its id;
    /// null for any other message.
    /// </returns>
    Task<MailMessage?> FindUnfiledAsync(Mailbox mailbox, ParsedMessage parsed, CancellationToken cancellationToken = default);
}
