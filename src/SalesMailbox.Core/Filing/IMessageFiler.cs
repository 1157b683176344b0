using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Filing;

/// <summary>
/// Decides for the import where a message goes. Implemented by the matching rules, in the scope of the import's transaction.
/// </summary>
internal interface IMessageFiler
{
    /// <summary>
    /// Decides, and stages the message, the decision and its effect. Does not commit; the import commits together with its ledger entry.
    /// </summary>
    Task<MatchDecision> FileAsync(
        SalesConnection connection,
        Mailbox mailbox,
        MailMessage message,
        ParsedMessage parsed,
        CancellationToken cancellationToken = default);
}
