using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Web.ViewModels;

/// <param name="IsLater">Not the first page of the list.</param>
public sealed record ClientsPage(string Search, Page<Client> Rows, bool IsLater);

/// <summary>A CRM note with what it refers to.</summary>
/// <param name="AgentName">Who wrote it; empty if that is not known.</param>
/// <param name="Mail">The mail it was made from.</param>
public sealed record NoteRow(CrmNote Note, string AgentName, string? ContactName, MailView? Mail);

/// <summary>A mail of a client.</summary>
/// <param name="Ticket">The ticket it is on; null where it is a note.</param>
public sealed record ClientMailRow(MailMessage Message, Ticket? Ticket);

/// <summary>A client's page.</summary>
/// <param name="NotesAfter">The key the notes shown come after; null for the newest.</param>
/// <param name="MailsAfter">The same for the emails.</param>
public sealed record ClientPage(
    Client Client,
    IReadOnlyList<Contact> Contacts,
    TicketRows Tickets,
    Page<NoteRow> Notes,
    string? NotesAfter,
    Page<ClientMailRow> Mails,
    string? MailsAfter);

/// <param name="Id">Null for a new one.</param>
public sealed record ClientEditPage(string? Id, ClientEditForm Form, ConflictViewModel? Conflict);

/// <param name="Id">Null for a new one.</param>
public sealed record ContactEditPage(Client Client, string? Id, ContactEditForm Form, ConflictViewModel? Conflict);

public sealed record NotePage(Client Client, NoteEditForm Form, IReadOnlyList<Contact> Contacts);
