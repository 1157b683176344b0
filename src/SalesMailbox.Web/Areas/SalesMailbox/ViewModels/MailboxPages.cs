using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.ViewModels;

/// <summary>A mailbox with its state.</summary>
/// <param name="Type">Null if the installation doesn't have the connection's type any more.</param>
public sealed record MailboxRow(MailboxHealth Health, string AgentName, IConnectionType? Type)
{
    public Mailbox Mailbox => Health.Mailbox;

    public Grant? Grant => Health.Grant;

    public ImportState? State => Health.State;

    public ImportItemCounts Counts => Health.Counts;

    public bool IsSignedIn => Grant is { State: GrantState.Active };
}

/// <param name="Shared">The shared mailboxes, which only send.</param>
public sealed record MailboxesPage(ConnectionTabs Tabs, IReadOnlyList<MailboxRow> Rows, IReadOnlyList<SharedMailboxRow> Shared);

/// <param name="Names">The agents it is shared with.</param>
public sealed record SharedMailboxRow(MailboxRow Row, IReadOnlyList<string> Names);

public sealed class MailboxForm
{
    public string? Address { get; set; }

    public string? AgentId { get; set; }

    public bool MatchingEnabled { get; set; }

    public TicketUse MatchedUse { get; set; } = TicketUse.Opportunity;

    /// <summary>Chosen when the mailbox is added.</summary>
    public bool IsShared { get; set; }

    public IReadOnlyList<string>? SharedWith { get; set; }

    public long Version { get; set; }

    public static MailboxForm Of(Mailbox mailbox)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        return new()
        {
            Address = mailbox.Address,
            AgentId = mailbox.AgentId,
            MatchingEnabled = mailbox.MatchingEnabled,
            MatchedUse = mailbox.MatchedUse,
            IsShared = mailbox.IsShared,
            SharedWith = [.. mailbox.SharedWith],
            Version = mailbox.Version,
        };
    }

    /// <returns>The fields of this stored form that differ from what was entered.</returns>
    public IEnumerable<StoredValue> Compare(MailboxForm entered, Func<string, string> agentName, IStringLocalizer text)
    {
        ArgumentNullException.ThrowIfNull(entered);
        ArgumentNullException.ThrowIfNull(text);
        return Differences.Of(
            (text["Email address"], Address, entered.Address),
            (text["Agent"], Names([AgentId ?? ""]), Names([entered.AgentId ?? ""])),
            (text["Agents who may send from it"], Names(SharedWith), Names(entered.SharedWith)),
            (text["Enable email matching"], OnOff(MatchingEnabled), OnOff(entered.MatchingEnabled)),
            (text["Emails are matched to"], UseName(MatchedUse), UseName(entered.MatchedUse)));

        string Names(IEnumerable<string>? ids) =>
            string.Join(", ", (ids ?? []).Where(id => id.Length > 0).Select(agentName).Order(StringComparer.CurrentCulture));

        string OnOff(bool value) => value ? text["On"] : text["Off"];

        string UseName(TicketUse use) => use == TicketUse.Project ? text["Projects"] : text["Opportunities"];
    }

    public MailboxDetails ToDetails(bool isNew) =>
        new(Address ?? "", AgentId ?? "", MatchingEnabled, MatchedUse, isNew ? null : Version, isNew ? IsShared : null, SharedWith ?? []);
}

/// <param name="Id">Null for a new mailbox.</param>
public sealed record MailboxEditPage(
    string? Id, string ConnectionId, MailboxForm Form, IReadOnlyList<Agent> Agents, ConflictViewModel? Conflict = null);

/// <summary>My Account > Integrations.</summary>
public sealed record IntegrationsPage(IReadOnlyList<MailboxRow> Rows);

/// <summary>The page that sends the browser to the mail service's sign-in page.</summary>
public sealed record LeavePage(Uri Address, string Service);

/// <summary>The button that connects a mailbox, or the connection itself, in the way that its mail service requires.</summary>
/// <param name="Address">The address of the mailbox, for screen readers; null for the connection.</param>
/// <param name="Form">The id of the form that the button belongs to; null for the form that contains it.</param>
/// <param name="Action">The address that the form is then sent to.</param>
public sealed record SignInButton(IConnectionType? Type, string? Address, string? Form = null, string? Action = null);

/// <summary>
/// The model of Home. <paramref name="Rows"/> contains the mailboxes that need attention, most urgent first; <paramref name="Awaited"/>
/// contains those whose first import hasn't finished.
/// </summary>
public sealed record HomePage(
    IReadOnlyList<MailboxRow> Rows,
    IReadOnlyList<MailboxHealth> Awaited,
    int Mailboxes,
    int Unread,
    IReadOnlyList<Notice> Notices,
    DateTimeOffset? LastSuccess,
    string AgentId,
    bool IsAdministrator)
{
    /// <summary>The tickets with new email for the agent that are shown.</summary>
    public IReadOnlyList<TicketRow> NewEmail { get; init; } = [];

    /// <summary>The number of new emails on these tickets.</summary>
    public int NewEmails { get; init; }
}
