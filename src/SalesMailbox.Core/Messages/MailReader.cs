using SalesMailbox.Core.Agents;

namespace SalesMailbox.Core.Messages;

/// <summary>Who wants to read a mail, and what the host lets him see.</summary>
/// <param name="UsesInbox">He may use My Inbox.</param>
/// <param name="SeesTickets">He may see tickets, so the mail on them.</param>
/// <param name="SeesClients">He may see clients, so the mail on their CRM notes.</param>
/// <param name="UsesQuotations">The reader may work with quotations.</param>
/// <param name="SeesAllInboxes">He may read the mail in other agents' inboxes too.</param>
public sealed record MailReader(Agent Agent, bool UsesInbox, bool SeesTickets, bool SeesClients, bool SeesAllInboxes = false, bool UsesQuotations = false);
