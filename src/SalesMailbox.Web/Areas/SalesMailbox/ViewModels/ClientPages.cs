using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.ViewModels;

/// <param name="IsLater">Whether this isn't the first page of the list.</param>
public sealed record ClientsPage(string Search, Page<Client> Rows, bool IsLater);

/// <summary>A CRM note with its references.</summary>
/// <param name="AgentName">The author; empty if unknown.</param>
/// <param name="Mail">The email from which the note was created.</param>
public sealed record NoteRow(CrmNote Note, string AgentName, string? ContactName, MailView? Mail);

/// <summary>An email of a client.</summary>
/// <param name="Ticket">The ticket that it is on; null if it is a note.</param>
public sealed record ClientMailRow(MailMessage Message, Ticket? Ticket);

/// <summary>A client's page.</summary>
/// <param name="NotesAfter">The key after which the notes are listed; null for the newest.</param>
/// <param name="MailsAfter">The key after which the emails are listed; null for the newest.</param>
public sealed record ClientPage(
    Client Client,
    IReadOnlyList<Contact> Contacts,
    TicketRows Tickets,
    Page<NoteRow> Notes,
    string? NotesAfter,
    Page<ClientMailRow> Mails,
    string? MailsAfter);

/// <param name="Id">Null for a new client.</param>
public sealed record ClientEditPage(string? Id, ClientEditForm Form, ConflictViewModel? Conflict);

/// <param name="Id">Null for a new contact.</param>
public sealed record ContactEditPage(Client Client, string? Id, ContactEditForm Form, ConflictViewModel? Conflict);

public sealed record NotePage(Client Client, NoteEditForm Form, IReadOnlyList<Contact> Contacts);
