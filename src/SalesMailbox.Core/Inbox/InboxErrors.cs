using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Inbox;

/// <summary>The reasons why an action on a message in My Inbox is refused.</summary>
internal static class InboxErrors
{
    public static readonly ErrorCode NotFound = new(
        "inbox.not-found", ErrorKind.NotFound, "The email is no longer in My Inbox. Go back to the list.");

    public static readonly ErrorCode Changed = new(
        "inbox.changed", ErrorKind.Conflict, "Someone else changed the email, the client or the contact. Reload the page and try again.");

    public static readonly ErrorCode DoneAlready = new("inbox.done-already", ErrorKind.Conflict, "The email is already marked as done.");

    public static readonly ErrorCode DeleteForAdministrators = new(
        "inbox.delete-for-administrators",
        ErrorKind.Forbidden,
        "Only an administrator can delete email. Add it to a ticket or as a CRM note instead.");

    public static readonly ErrorCode NothingSelected = new("inbox.nothing-selected", ErrorKind.Invalid, "Select emails first.");

    public static readonly ErrorCode TooManySelected = new(
        "inbox.too-many-selected", ErrorKind.Invalid, "Select up to {0} emails at a time.");

    public static readonly ErrorCode UnknownSender = new(
        "inbox.unknown-sender", ErrorKind.Invalid, "The email names no sender with that address. Choose one from the list.");

    public static readonly ErrorCode NoClient = new("inbox.no-client", ErrorKind.Invalid, "Choose the client that the note belongs to.");

    public static readonly ErrorCode PublicDomain = new(
        "inbox.nobodys-domain", ErrorKind.Invalid,
        "{0} is a public email domain or one of your own domains, so it can't belong to a client. Leave it out.");

    public static readonly ErrorCode BadNewClient = new(
        "inbox.bad-new-client", ErrorKind.Invalid, "Choose a client, or enter a name of up to {0} characters for a new one.");

    public static readonly ErrorCode UndoByOtherAgent = new(
        "inbox.undo-for-who-did-it", ErrorKind.Forbidden, "Only the person who did it can undo it.");

    public static readonly ErrorCode UndoTooLate = new(
        "inbox.undo-too-late", ErrorKind.Conflict, "It is too late to undo this. To move the email, open it where it is now.");

    public static readonly ErrorCode ChangedSince = new("inbox.changed-since", ErrorKind.Conflict, "It was changed, so it was not undone.");

    public static readonly ErrorCode NoteRemoved = new(
        "inbox.note-removed", ErrorKind.Conflict, "Its note was removed, so it was not undone.");

    public static readonly ErrorCode ChangedAtOnce = new(
        "inbox.changed-at-once", ErrorKind.Conflict, "Someone else changed it at the same time, so it was not undone.");
}
