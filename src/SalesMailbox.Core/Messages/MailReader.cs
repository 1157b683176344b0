using SalesMailbox.Core.Agents;

namespace SalesMailbox.Core.Messages;

/// <summary>The user who reads messages, with the permissions from the host.</summary>
/// <param name="UsesInbox">May use My Inbox.</param>
/// <param name="SeesTickets">May view tickets, and therefore the messages on them.</param>
/// <param name="SeesClients">May view clients, and therefore the messages on their CRM notes.</param>
/// <param name="UsesQuotations">May work with quotations.</param>
/// <param name="SeesAllInboxes">May also read the messages in other agents' inboxes.</param>
public sealed record MailReader(
    Agent Agent, bool UsesInbox, bool SeesTickets, bool SeesClients, bool SeesAllInboxes = false, bool UsesQuotations = false);
