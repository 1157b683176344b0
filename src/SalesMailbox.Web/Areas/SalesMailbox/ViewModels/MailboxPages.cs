using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.ViewModels;

/// <summary>One mailbox with all that tells its state.</summary>
public sealed record MailboxRow(MailboxHealth Health, string AgentName)
{
    public Mailbox Mailbox => Health.Mailbox;

    public Grant? Grant => Health.Grant;

    public ImportState? State => Health.State;

    public ImportItemCounts Counts => Health.Counts;

    public bool IsSignedIn => Grant is { State: GrantState.Active };
}

public sealed record MailboxesPage(ConnectionTabs Tabs, IReadOnlyList<MailboxRow> Rows);

public sealed class MailboxForm
{
    public string? Address { get; set; }

    public string? AgentId { get; set; }

    public bool MatchingEnabled { get; set; }

    public TicketUse MatchedUse { get; set; } = TicketUse.Opportunity;

    public MailboxDetails ToDetails() => new(Address ?? "", AgentId ?? "", MatchingEnabled, MatchedUse);
}

/// <param name="Id">Null for a new one.</param>
public sealed record MailboxEditPage(string? Id, string ConnectionId, MailboxForm Form, IReadOnlyList<Agent> Agents);

/// <summary>My Account > Integrations.</summary>
public sealed record IntegrationsPage(IReadOnlyList<MailboxRow> Rows);

/// <summary>On the way to the service's sign-in page.</summary>
public sealed record LeavePage(Uri Address);

/// <summary>Home. <paramref name="Rows"/> are those with trouble, worst first; <paramref name="Awaited"/> those whose first import is still to come.</summary>
public sealed record HomePage(IReadOnlyList<MailboxRow> Rows, IReadOnlyList<MailboxHealth> Awaited, int Mailboxes, int Unread, IReadOnlyList<Notice> Notices, DateTimeOffset? LastSuccess, string AgentId, bool IsAdministrator);
