using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tickets;

/// <summary>The reasons why a ticket or a ticket status can't be changed.</summary>
internal static class TicketErrors
{
    public static readonly ErrorCode NotFound = new(
        "ticket.not-found", ErrorKind.NotFound, "The ticket no longer exists. Go back to the list of tickets.");

    public static readonly ErrorCode Gone = new("ticket.gone", ErrorKind.NotFound, "The ticket no longer exists. Choose another one.");

    public static readonly ErrorCode GoneWhileWriting = new(
        "ticket.gone-while-writing", ErrorKind.NotFound, "The ticket no longer exists. Copy your text before you leave this page.");

    public static readonly ErrorCode Changed = new(
        "ticket.changed", ErrorKind.Conflict, "Someone else changed the ticket. Reload the page and make your change again.");

    public static readonly ErrorCode UnknownStatus = new("ticket.unknown-status", ErrorKind.Invalid, "Choose one of the offered statuses.");
    public static readonly ErrorCode UnknownType = new("ticket.unknown-type", ErrorKind.Invalid, "Choose one of the offered ticket types.");

    public static readonly ErrorCode NotAnOpenStatus = new(
        "ticket.not-an-open-status", ErrorKind.Invalid, "Choose a status that leaves the ticket open.");

    public static readonly ErrorCode NotAClosedStatus = new(
        "ticket.not-a-closed-status", ErrorKind.Invalid, "Choose a status that closes the ticket.");

    public static readonly ErrorCode NoSummary = new("ticket.no-summary", ErrorKind.Invalid, "Enter a summary.");

    public static readonly ErrorCode SummaryTooLong = new(
        "ticket.summary-too-long", ErrorKind.Invalid, "The summary can be up to {0} characters. Move the rest to the details.");

    public static readonly ErrorCode DetailsTooLong = new(
        "ticket.details-too-long", ErrorKind.Invalid, "The details can be up to {0} characters. Shorten them.");

    public static readonly ErrorCode TooManyContacts = new(
        "ticket.too-many-contacts", ErrorKind.Invalid, "A ticket can have up to {0} contacts.");

    public static readonly ErrorCode ForeignContact = new(
        "ticket.foreign-contact", ErrorKind.Invalid, "Choose contacts of the ticket's client.");

    public static readonly ErrorCode InactiveAgent = new("ticket.inactive-agent", ErrorKind.Invalid, "Choose an active agent.");
    public static readonly ErrorCode NoNote = new("ticket.no-note", ErrorKind.Invalid, "Enter the text of the note.");

    public static readonly ErrorCode NoteTooLong = new(
        "ticket.note-too-long", ErrorKind.Invalid, "A note can be up to {0} characters. Shorten it or add two notes.");

    public static readonly ErrorCode NothingToMarkUnread = new(
        "ticket.nothing-to-mark-unread", ErrorKind.Conflict, "The ticket has no received email that can be marked as unread.");

    public static readonly ErrorCode HasQuotations = new(
        "ticket.has-quotations", ErrorKind.Conflict, "The ticket has quotations. Close the ticket instead of removing it.");

    public static readonly ErrorCode HasEmail = new(
        "ticket.has-email", ErrorKind.Conflict, "The ticket has email. Move the email first, or close the ticket instead of removing it.");
}
