using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Filing;

/// <summary>What the import asks of the matching rules: where a message goes. Implemented by the rules, in the same scope as the import's transaction.</summary>
public interface IMessageFiler
{
    /// <summary>Decides and tells the stores: the message, the decision and its effect. Does not commit: the import does, with the ledger's line.</summary>
    Task<MatchDecision> FileAsync(SalesConnection connection, Mailbox mailbox, MailMessage message, ParsedMessage parsed, CancellationToken cancellationToken = default);
}
