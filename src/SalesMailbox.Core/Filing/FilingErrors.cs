using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Filing;

/// <summary>Why an email stays where it is.</summary>
internal static class FilingErrors
{
    public static readonly ErrorCode NotFound = new(
        "filing.not-found", ErrorKind.NotFound, "The email is no longer there. Go back to the list.");

    public static readonly ErrorCode TicketIsClosed = new(
        "filing.ticket-is-closed", ErrorKind.Conflict, "Ticket #{0} is closed. Reopen it first, or choose an open one.");

    public static readonly ErrorCode IsDeleted = new(
        "filing.is-deleted", ErrorKind.Conflict, "The email was deleted from My Inbox. Put it back there first.");

    public static readonly ErrorCode OnTicketAlready = new(
        "filing.on-ticket-already", ErrorKind.Conflict, "The email is on ticket #{0} already.");

    public static readonly ErrorCode InInboxAlready = new(
        "filing.in-inbox-already", ErrorKind.Conflict, "The email is in My Inbox already.");

    public static readonly ErrorCode SentEmail = new("filing.sent-email", ErrorKind.Conflict, "A sent email has no place in My Inbox.");

    public static readonly ErrorCode RestoreForAdministrators = new(
        "filing.restore-for-administrators", ErrorKind.Forbidden, "Only an administrator can put deleted email back.");

    public static readonly ErrorCode Changed = new(
        "filing.changed", ErrorKind.Conflict, "Someone else moved the email or changed the ticket. Reload the page and try again.");
}
