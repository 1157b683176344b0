using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.ViewModels;

/// <param name="Client">The client that the list is filtered by.</param>
/// <param name="IsLater">Whether this isn't the first page of the list.</param>
public sealed record TicketsPage(
    TicketFilter Filter, TicketRows Rows, bool IsLater, IReadOnlyList<TicketStatus> Statuses, IReadOnlyList<Agent> Agents, Client? Client);

/// <summary>An entry of a timeline with its references.</summary>
/// <param name="AgentName">Null for the import.</param>
/// <param name="Mail">The message of an email entry.</param>
/// <param name="IsOpen">Whether the email is shown immediately. Others are collapsed.</param>
/// <param name="Outgoing">The outbox message, if the email was sent from here.</param>
/// <param name="Day">The day of the entry in the reader's calendar.</param>
/// <param name="IsNew">Whether the email is new to the reader.</param>
public sealed record TimelineRow(
    TimelineEntry Entry, DateOnly Day, string? AgentName, MailView? Mail, bool IsOpen, OutgoingView? Outgoing = null, bool IsNew = false);

/// <summary>A part of a timeline, oldest entry first.</summary>
/// <param name="Older">The key of the older part; null if there is none.</param>
/// <param name="IsOlder">Whether this isn't the newest part.</param>
/// <param name="ShownDay">The day that the following part begins with, if both are shown. If this part ends with the same day, that day's
/// heading is removed.</param>
public sealed record Timeline(string TicketId, IReadOnlyList<TimelineRow> Rows, string? Older, bool IsOlder, DateOnly? ShownDay = null)
{
    /// <summary>Whether the ticket has email that is new to the reader, in this part or an older one.</summary>
    public bool HasNew { get; init; }

    /// <summary>Whether there is received email that can be marked as unread.</summary>
    public bool HasReceived => Rows.Any(row => row.Mail?.Message.Direction == SalesMailbox.Core.Messages.MessageDirection.Incoming);
}

/// <summary>A ticket's page.</summary>
/// <param name="Contacts">The contacts, main contact first.</param>
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
    /// <summary>The actions that can be run on the ticket, in the order that an administrator defined.</summary>
    public IReadOnlyList<ActionDefinition> Actions { get; init; } = [];

    /// <summary>The text of a note that could not be saved, to show it again.</summary>
    public string? Text { get; init; }
}

/// <param name="Id">Null for a new ticket.</param>
public sealed record TicketEditPage(
    string? Id,
    long Number,
    TicketEditForm Form,
    IReadOnlyList<TicketType> Types,
    IReadOnlyList<Agent> Agents,
    ClientPicker Client,
    ContactPicker Contacts,
    ConflictViewModel? Conflict);
