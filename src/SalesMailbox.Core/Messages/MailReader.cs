using SalesMailbox.Core.Agents;

namespace SalesMailbox.Core.Messages;

/// <summary>Who wants to read a mail, and what the host lets them see.</summary>
/// <param name="UsesInbox">They may use My Inbox.</param>
/// <param name="SeesTickets">They may see tickets, so the mail on them.</param>
/// <param name="SeesClients">They may see clients, so the mail on their CRM notes.</param>
/// <param name="UsesQuotations">The reader may work with quotations.</param>
/// <param name="SeesAllInboxes">They may read the mail in other agents' inboxes too.</param>
public sealed record MailReader(Agent Agent, bool UsesInbox, bool SeesTickets, bool SeesClients, bool SeesAllInboxes = false, bool UsesQuotations = false);
