using SalesMailbox.Core.Access;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Web.ViewModels;

/// <summary>My Inbox > Rules and blocklist: the agent's own rules and entries.</summary>
/// <param name="Labels">The current state at the mail service of the labels on the list.</param>
public sealed record InboxRulesPage(
    IReadOnlyList<SenderRuleRow> Rules, IReadOnlyList<BlockEntry> Blocked, IReadOnlyList<BlockedLabelState> Labels, BlockSenderForm Block);

/// <param name="Ticket">The ticket that the sender's email goes to, if it still exists.</param>
/// <param name="Client">The client that the sender's email goes to as notes, if it still exists.</param>
public sealed record SenderRuleRow(SenderRule Rule, Ticket? Ticket, Client? Client);

/// <summary>The posted form of an address or domain to block.</summary>
public sealed class BlockSenderForm
{
    public string? Sender { get; set; }

    public bool IsSure { get; set; }
}

/// <summary>The posted form of a rule.</summary>
public sealed class SenderRuleEditForm
{
    public string? Sender { get; set; }

    public SenderRuleAction Action { get; set; }

    [RefersTo(ObjectKind.Ticket)]
    public string? TicketId { get; set; }

    [RefersTo(ObjectKind.Client)]
    public string? ClientId { get; set; }

    public bool Enabled { get; set; } = true;

    public static SenderRuleEditForm Of(SenderRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new()
        {
            Sender = rule.Sender,
            Action = rule.Action,
            TicketId = rule.TicketId,
            ClientId = rule.ClientId,
            Enabled = rule.Enabled,
        };
    }

    public SenderRuleForm ToForm() => new(Sender, Action, TicketId, ClientId, Enabled);
}

/// <param name="Id">Null for a new rule.</param>
public sealed record SenderRuleEditPage(string? Id, SenderRuleEditForm Form, TicketPicker Ticket, ClientPicker Client);

/// <summary>The page for choosing a label to block.</summary>
/// <param name="Label">The label chosen so far.</param>
public sealed record BlockLabelPage(IReadOnlyList<MailboxLabels> Mailboxes, string? Label);
