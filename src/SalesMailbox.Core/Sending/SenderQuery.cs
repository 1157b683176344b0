using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Agents;

namespace SalesMailbox.Core.Sending;

/// <summary>What is to be sent, and by which agent.</summary>
/// <param name="Agent">The agent who runs the action, not the ticket's assignee.</param>
/// <param name="Action">The action that is run, if any.</param>
/// <param name="IsQuotation">Whether a quotation is sent; the settings of the client and of Configuration &gt; Quotations apply only to
/// quotations.</param>
/// <param name="ClientId">The client of the quotation.</param>
public sealed record SenderQuery(Agent Agent, ActionDefinition? Action, bool IsQuotation = false, string? ClientId = null);
