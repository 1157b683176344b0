using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Filing;

/// <summary>The reasons why an email can't be moved.</summary>
internal static class FilingErrors
{
    public static readonly ErrorCode NotFound = new(
        "filing.not-found", ErrorKind.NotFound, "The email no longer exists. Go back to the list.");

    public static readonly ErrorCode TicketIsClosed = new(
        "filing.ticket-is-closed", ErrorKind.Conflict, "Ticket #{0} is closed. Reopen it first, or choose an open one.");

    public static readonly ErrorCode IsDeleted = new(
        "filing.is-deleted", ErrorKind.Conflict, "The email was deleted from My Inbox. Restore it first.");

    public static readonly ErrorCode OnTicketAlready = new(
        "filing.on-ticket-already", ErrorKind.Conflict, "The email is already on ticket #{0}.");

    public static readonly ErrorCode InInboxAlready = new(
        "filing.in-inbox-already", ErrorKind.Conflict, "The email is already in My Inbox.");

    public static readonly ErrorCode SentEmail = new("filing.sent-email", ErrorKind.Conflict, "A sent email can't be in My Inbox.");

    public static readonly ErrorCode RestoreForAdministrators = new(
        "filing.restore-for-administrators", ErrorKind.Forbidden, "Only an administrator can restore deleted email.");

    public static readonly ErrorCode Changed = new(
        "filing.changed", ErrorKind.Conflict, "Someone else moved the email or changed the ticket. Reload the page and try again.");
}
