using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Filing;

/// <summary>Recognises imported copies of messages that were sent from here. Sending implements it, because sending knows filing and not the other way round.</summary>
public interface ISentCopies
{
    /// <summary>Places a copy of a message that was sent from here on its ticket, and records that it was sent. Stages changes; the caller commits.</summary>
    /// <returns>The decision; null for any other message, to which nothing happens.</returns>
    Task<MatchDecision?> TryPlaceAsync(Mailbox mailbox, MailMessage message, ParsedMessage parsed, DateTimeOffset now, CancellationToken cancellationToken = default);
}
