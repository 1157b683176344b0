using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Import;

/// <summary>A newly imported message and the decision on it. Copies for reading: changes to them have no effect.</summary>
public sealed record FiledMail(Mailbox Mailbox, MailMessage Message, MatchDecision Decision);
