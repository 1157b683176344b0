using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Agents;

namespace SalesMailbox.Core.Sending;

/// <summary>What is to be sent, and who sends it.</summary>
/// <param name="Agent">The agent who runs the action: not the one the ticket is assigned to.</param>
/// <param name="Action">The action that is run, if it is one.</param>
/// <param name="IsQuotation">The settings of the client and of Configuration &gt; Quotations count for quotations only.</param>
/// <param name="ClientId">The client the quotation is for.</param>
public sealed record SenderQuestion(Agent Agent, ActionDefinition? Action, bool IsQuotation = false, string? ClientId = null);
