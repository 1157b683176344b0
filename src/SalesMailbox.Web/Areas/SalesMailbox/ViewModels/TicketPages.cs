using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.ViewModels;

/// <param name="Client">The client the list is narrowed to.</param>
/// <param name="IsLater">Not the first page of the list.</param>
public sealed record TicketsPage(
    TicketFilter Filter, TicketRows Rows, bool IsLater, IReadOnlyList<TicketStatus> Statuses, IReadOnlyList<Agent> Agents, Client? Client);

/// <summary>An entry of a timeline with what it refers to.</summary>
/// <param name="AgentName">Null: the import.</param>
/// <param name="Mail">The mail of an email action.</param>
/// <param name="IsOpen">The mail is shown at once; others are folded.</param>
/// <param name="Outgoing">The mail's row of the outbox, where it was sent from here.</param>
/// <param name="Day">Of the entry, on the reader's calendar.</param>
/// <param name="IsNew">An email that who reads has not seen yet.</param>
public sealed record TimelineRow(
    TimelineEntry Entry, DateOnly Day, string? AgentName, MailView? Mail, bool IsOpen, OutgoingView? Outgoing = null, bool IsNew = false);

/// <summary>A part of a timeline, oldest first.</summary>
/// <param name="Older">Leads to the part before; null where nothing is older.</param>
/// <param name="IsOlder">Not the newest part.</param>
/// <param name="ShownDay">The day the part behind this one starts with, where both are shown: its mark is then taken away if this one ends with the same day.</param>
public sealed record Timeline(string TicketId, IReadOnlyList<TimelineRow> Rows, string? Older, bool IsOlder, DateOnly? ShownDay = null)
{
    /// <summary>There is email on the ticket that who reads has not seen yet, in this part or an older one.</summary>
    public bool HasNew { get; init; }

    /// <summary>There is received email that could be marked as unread.</summary>
    public bool HasReceived => Rows.Any(row => row.Mail?.Message.Direction == SalesMailbox.Core.Messages.MessageDirection.Incoming);
}

/// <summary>A ticket's page.</summary>
/// <param name="Contacts">The main contact first.</param>
public sealed record TicketPage(
    Ticket Ticket,
    string TypeName,
    TicketStatus? Status,
    Client? Client,
    IReadOnlyList<Contact> Contacts,
    string? AgentName,
    IReadOnlyList<TicketStatus> Statuses,
    Timeline Timeline)
{
    /// <summary>What can be run on it, in the administrator's order.</summary>
    public IReadOnlyList<ActionDefinition> Actions { get; init; } = [];

    /// <summary>The note that was being written when something was wrong with it.</summary>
    public string? Text { get; init; }
}

/// <param name="Id">Null for a new one.</param>
public sealed record TicketEditPage(
    string? Id,
    long Number,
    TicketEditForm Form,
    IReadOnlyList<TicketType> Types,
    IReadOnlyList<Agent> Agents,
    ClientPicker Client,
    ContactPicker Contacts,
    ConflictViewModel? Conflict);
