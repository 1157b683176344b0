using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Filing;

/// <summary>Recognizes imported copies of messages that were sent from here. Sending implements it: it knows filing, and not the other way round.</summary>
public interface ISentCopies
{
    /// <summary>Places a copy of a message that was sent from here on its ticket, and records it as sent. Stages changes; the caller commits.</summary>
    /// <returns>The decision; null for any other message, to which nothing happens.</returns>
    Task<MatchDecision?> TryPlaceAsync(
        Mailbox mailbox, MailMessage message, ParsedMessage parsed, DateTimeOffset now, CancellationToken cancellationToken = default);

    /// <returns>The stored message that an imported one is, where it was sent from here and the service had not said its id; null for any other message.</returns>
    Task<MailMessage?> FindUnfiledAsync(Mailbox mailbox, ParsedMessage parsed, CancellationToken cancellationToken = default);
}
