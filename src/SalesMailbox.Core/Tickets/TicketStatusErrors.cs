using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tickets;

/// <summary>The reasons why the list of ticket statuses can't be changed.</summary>
internal static class TicketStatusErrors
{
    public static readonly ErrorCode NotFound = new(
        "ticket-status.not-found", ErrorKind.NotFound, "The status no longer exists. Go back to the list of statuses.");

    public static readonly ErrorCode InUse = new(
        "ticket-status.in-use", ErrorKind.Conflict, "Tickets have this status. Assign another status to them first.");

    public static readonly ErrorCode SetByAction = new(
        "ticket-status.set-by-action", ErrorKind.Conflict, "The action {0} sets this status. Change the action first.");

    public static readonly ErrorCode MeaningInUse = new(
        "ticket-status.meaning-in-use",
        ErrorKind.Conflict,
        "Tickets have this status, so you can't change whether it is open or closed. Create another status and assign it to them.");

    public static readonly ErrorCode BadName = new("ticket-status.bad-name", ErrorKind.Invalid, "Enter a name of up to {0} characters.");

    public static readonly ErrorCode NameTaken = new(
        "ticket-status.name-taken", ErrorKind.Conflict, "A status with this name already exists. Choose another name.");

    public static readonly ErrorCode NoMeaning = new("ticket-status.no-meaning", ErrorKind.Invalid, "Choose what the status means.");

    public static readonly ErrorCode WaitingByDefault = new(
        "ticket-status.waiting-by-default",
        ErrorKind.Invalid,
        "A new ticket can't be waiting for the client. Make another status the default.");

    public static readonly ErrorCode BadPosition = new("ticket-status.bad-position", ErrorKind.Invalid, "Enter a position from 0 to {0}.");

    public static readonly ErrorCode LastOpen = new(
        "ticket-status.last-open", ErrorKind.Conflict, "At least one open status must not wait for the client.");

    public static readonly ErrorCode LastClosed = new(
        "ticket-status.last-closed", ErrorKind.Conflict, "At least one status must close a ticket.");
}
