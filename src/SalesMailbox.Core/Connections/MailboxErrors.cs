using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Connections;

/// <summary>The reasons why a mailbox can't be added, changed or selected as a sender.</summary>
internal static class MailboxErrors
{
    public static readonly ErrorCode NotFound = new("mailbox.not-found", ErrorKind.NotFound, "The mailbox no longer exists.");

    public static readonly ErrorCode Changed = new(
        "mailbox.changed", ErrorKind.Conflict, "Someone else changed the mailbox. Reload the page and make your change again.");

    public static readonly ErrorCode ChangedAtOnce = new(
        "mailbox.changed-at-once", ErrorKind.Conflict, "Someone else changed the mailbox. Reload the page and try again.");

    public static readonly ErrorCode AddressTaken = new(
        "mailbox.address-taken", ErrorKind.Conflict,
        "A mailbox with this address already exists. An address can belong to only one mailbox.");

    public static readonly ErrorCode NoConnection = new(
        "mailbox.no-connection", ErrorKind.Invalid, "Choose the connection that the mailbox belongs to.");

    public static readonly ErrorCode KindIsFixed = new(
        "mailbox.kind-is-fixed",
        ErrorKind.Conflict,
        "An agent's mailbox can't become a shared mailbox, and a shared mailbox can't become an agent's mailbox. "
        + "Remove it and add it again.");

    public static readonly ErrorCode BadUse = new(
        "mailbox.bad-use", ErrorKind.Invalid, "Choose whether email is matched to opportunities or to projects.");

    public static readonly ErrorCode NoAgent = new("mailbox.no-agent", ErrorKind.Invalid, "Choose the agent that the mailbox belongs to.");

    public static readonly ErrorCode InactiveAgent = new(
        "mailbox.inactive-agent", ErrorKind.Invalid, "{0} is no longer active. Choose another agent.");

    public static readonly ErrorCode NoAddress = new("mailbox.no-address", ErrorKind.Invalid, "Enter the mailbox's email address.");
    public static readonly ErrorCode AddressInUse = new(
        "mailbox.address-in-use",
        ErrorKind.Conflict,
        "Email of {0} was already imported, or someone signed in to the mailbox. Remove this mailbox and add a new one instead.");

    public static readonly ErrorCode UnknownAgent = new(
        "mailbox.unknown-agent",
        ErrorKind.Invalid,
        "The mailbox {0} was skipped, because there is no active agent \"{1}\" here. Add the agent, or add the mailbox manually.");

    public static readonly ErrorCode NotOffered = new("mailbox.not-offered", ErrorKind.Invalid, "Choose one of the offered mailboxes.");

    public static readonly ErrorCode NotShared = new(
        "mailbox.not-shared",
        ErrorKind.Invalid,
        "{0} belongs to one agent, so no one else could send. Choose Sales Mailboxes or a shared mailbox.");

    public static readonly ErrorCode ModuleIsOff = new(
        "mailbox.module-is-off", ErrorKind.Conflict, "Sales Mailboxes can't be chosen while the Sales Mailbox module is turned off.");
}
