using SalesMailbox.Core.Access;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Web.ViewModels;

/// <summary>My Inbox > Rules and blocklist: the agent's own, nobody else's.</summary>
/// <param name="Labels">What became of the labels on the list at the mail service.</param>
public sealed record InboxRulesPage(
    IReadOnlyList<SenderRuleRow> Rules, IReadOnlyList<BlockEntry> Blocked, IReadOnlyList<BlockedLabelState> Labels, BlockSenderForm Block);

/// <param name="Ticket">Where its mail goes, if that is a ticket that is still there.</param>
/// <param name="Client">The same for notes.</param>
public sealed record SenderRuleRow(SenderRule Rule, Ticket? Ticket, Client? Client);

/// <summary>An address or domain to block, as it is posted.</summary>
public sealed class BlockSenderForm
{
    public string? Sender { get; set; }

    public bool IsSure { get; set; }
}

/// <summary>A rule as it is posted.</summary>
public sealed class SenderRuleEditForm
{
    public string? Sender { get; set; }

    public SenderRuleAction Action { get; set; }

    [Names(ObjectKind.Ticket)]
    public string? TicketId { get; set; }

    [Names(ObjectKind.Client)]
    public string? ClientId { get; set; }

    public bool Enabled { get; set; } = true;

    public static SenderRuleEditForm Of(SenderRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new() { Sender = rule.Sender, Action = rule.Action, TicketId = rule.TicketId, ClientId = rule.ClientId, Enabled = rule.Enabled };
    }

    public SenderRuleForm ToForm() => new(Sender, Action, TicketId, ClientId, Enabled);
}

/// <param name="Id">Null for a new rule.</param>
public sealed record SenderRuleEditPage(string? Id, SenderRuleEditForm Form, TicketPicker Ticket, ClientPicker Client);

/// <summary>Choosing a label to block.</summary>
/// <param name="Label">The one chosen so far.</param>
public sealed record BlockLabelPage(IReadOnlyList<MailboxLabels> Mailboxes, string? Label);
