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

/// <param name="Shared">The shared mailboxes, which only send.</param>
public sealed record MailboxesPage(ConnectionTabs Tabs, IReadOnlyList<MailboxRow> Rows, IReadOnlyList<SharedMailboxRow> Shared);

/// <param name="Names">Whom it is shared with.</param>
public sealed record SharedMailboxRow(MailboxRow Row, IReadOnlyList<string> Names);

public sealed class MailboxForm
{
    public string? Address { get; set; }

    public string? AgentId { get; set; }

    public bool MatchingEnabled { get; set; }

    public TicketUse MatchedUse { get; set; } = TicketUse.Opportunity;

    /// <summary>Chosen when it is added.</summary>
    public bool IsShared { get; set; }

    public IReadOnlyList<string>? SharedWith { get; set; }

    public MailboxDetails ToDetails(bool isNew) => new(Address ?? "", AgentId ?? "", MatchingEnabled, MatchedUse, null, isNew ? IsShared : null, SharedWith ?? []);
}

/// <param name="Id">Null for a new one.</param>
public sealed record MailboxEditPage(string? Id, string ConnectionId, MailboxForm Form, IReadOnlyList<Agent> Agents);

/// <summary>My Account > Integrations.</summary>
public sealed record IntegrationsPage(IReadOnlyList<MailboxRow> Rows);

/// <summary>On the way to the service's sign-in page.</summary>
public sealed record LeavePage(Uri Address);

/// <summary>Home. <paramref name="Rows"/> are those with trouble, worst first; <paramref name="Awaited"/> those whose first import is still to come.</summary>
public sealed record HomePage(IReadOnlyList<MailboxRow> Rows, IReadOnlyList<MailboxHealth> Awaited, int Mailboxes, int Unread, IReadOnlyList<Notice> Notices, DateTimeOffset? LastSuccess, string AgentId, bool IsAdministrator)
{
    /// <summary>Tickets with email that is new to the agent; the few that are shown.</summary>
    public IReadOnlyList<TicketRow> NewEmail { get; init; } = [];

    /// <summary>How many emails that are.</summary>
    public int NewEmails { get; init; }
}
