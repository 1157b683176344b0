using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Clients;

/// <summary>The reasons why a change to a client, a contact or a CRM note is refused.</summary>
internal static class ClientErrors
{
    public static readonly ErrorCode NotFound = new(
        "client.not-found", ErrorKind.NotFound, "The client no longer exists. Go back to the list of clients.");

    public static readonly ErrorCode Gone = new("client.gone", ErrorKind.NotFound, "The client no longer exists. Choose another one.");

    public static readonly ErrorCode ContactNotFound = new(
        "client.contact-not-found", ErrorKind.NotFound, "The contact no longer exists. Go back to the client.");

    public static readonly ErrorCode Taken = new(
        "client.taken", ErrorKind.Conflict, "Someone else just entered the same value. Reload the page and use the existing one.");

    public static readonly ErrorCode NoClient =
        new("client.no-client", ErrorKind.Invalid, "Choose the client that the contact belongs to.");

    public static readonly ErrorCode HasTickets = new(
        "client.has-tickets", ErrorKind.Conflict, "The client has tickets. It can't be removed.");

    public static readonly ErrorCode HasContacts = new(
        "client.has-contacts", ErrorKind.Conflict, "The client has contacts. Remove them first.");

    public static readonly ErrorCode HasNotes = new(
        "client.has-notes", ErrorKind.Conflict, "The client has notes or email. It can't be removed.");

    public static readonly ErrorCode ContactOnTicket = new(
        "client.contact-on-ticket", ErrorKind.Conflict, "The contact is on ticket #{0}. Remove the contact from all tickets first.");

    public static readonly ErrorCode NoName = new("client.no-name", ErrorKind.Invalid, "Enter the client's name.");
    public static readonly ErrorCode NoContactName = new("client.no-contact-name", ErrorKind.Invalid, "Enter the contact's name.");

    public static readonly ErrorCode EmailTaken = new(
        "client.email-taken",
        ErrorKind.Conflict,
        "{0} already has this address. An address can belong to only one contact. Use that contact, or change the address there first.");

    public static readonly ErrorCode BadDomain = new(
        "client.bad-domain", ErrorKind.Invalid, "\"{0}\" is not an email domain. Enter one such as example.com.");

    public static readonly ErrorCode DomainTaken = new(
        "client.domain-taken", ErrorKind.Conflict, "The domain {0} belongs to {1}. Remove it there first.");

    public static readonly ErrorCode EmptyNote = new("client.empty-note", ErrorKind.Invalid, "Enter a subject or a text for the note.");

    public static readonly ErrorCode SubjectTooLong = new(
        "client.subject-too-long", ErrorKind.Invalid, "The subject can be up to {0} characters. Move the rest to the text.");

    public static readonly ErrorCode ForeignContact = new("client.foreign-contact", ErrorKind.Invalid, "Choose a contact of this client.");

    public static readonly ErrorCode NoteOfEmail = new(
        "client.note-of-email",
        ErrorKind.Conflict,
        "The note was created from an email. Move the email back to My Inbox instead. This also removes the note.");
}
