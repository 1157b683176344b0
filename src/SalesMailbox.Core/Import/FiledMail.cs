using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Import;

/// <summary>A mail that was imported a moment ago, and what was decided. Copies to look at: changing them changes nothing.</summary>
public sealed record FiledMail(Mailbox Mailbox, MailMessage Message, MatchDecision Decision);
