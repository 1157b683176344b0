using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Actions;

/// <summary>The reasons why changing, running or importing an action is refused.</summary>
internal static class ActionErrors
{
    public static readonly ErrorCode NotFound = new(
        "action.not-found", ErrorKind.NotFound, "The action no longer exists. Go back to the list of actions.");

    public static readonly ErrorCode Changed = new(
        "action.changed", ErrorKind.Conflict, "Someone else changed the action. Reload the page and make your change again.");

    public static readonly ErrorCode NameTaken = new(
        "action.name-taken", ErrorKind.Conflict, "An action with this name already exists. Choose another name.");

    public static readonly ErrorCode NoName = new(
        "action.no-name", ErrorKind.Invalid, "Enter a name for the action. Agents see it on the button.");

    public static readonly ErrorCode NameTooLong = new("action.name-too-long", ErrorKind.Invalid, "A name can be up to {0} characters.");
    public static readonly ErrorCode NoUse =
        new("action.no-use", ErrorKind.Invalid, "Choose at least one ticket type that offers the action.");
    public static readonly ErrorCode QuotationsNeedEmail = new(
        "action.quotations-need-email", ErrorKind.Invalid, "Quotations are sent by email. Turn on \"Sends an email\".");

    public static readonly ErrorCode NotOffered = new(
        "action.not-offered",
        ErrorKind.Conflict,
        "The action was removed, changed or turned off, and nothing was added. Copy your text to another action of the ticket.");

    public static readonly ErrorCode UnknownStatus = new(
        "action.unknown-status",
        ErrorKind.Invalid,
        "The action was skipped, because there is no ticket status \"{0}\" here. Add the status, or choose another one in the plan.");

    public static readonly ErrorCode UnknownMailbox = new(
        "action.unknown-mailbox",
        ErrorKind.Invalid,
        "The action was skipped, because there is no mailbox \"{0}\" here. Add it to a connection as a shared mailbox, and then import "
        + "again.");
}
