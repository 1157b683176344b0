using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Sending;

/// <summary>The reasons why an email can't be sent, retried or canceled.</summary>
internal static class SendingErrors
{
    public static readonly ErrorCode NotFound = new("sending.not-found", ErrorKind.NotFound, "The email no longer exists.");

    public static readonly ErrorCode ForSender = new(
        "sending.for-sender", ErrorKind.Forbidden, "Only the agent who wrote this email can do that.");

    public static readonly ErrorCode Changed = new(
        "sending.changed",
        ErrorKind.Conflict,
        "Someone else changed the ticket or the email at the same time. Nothing was changed. Try again.");

    public static readonly ErrorCode ActionNotOffered = new(
        "sending.action-not-offered",
        ErrorKind.Conflict,
        "The action {0} can no longer be run here. Copy your text, and choose another action on the ticket.");

    public static readonly ErrorCode NotWaiting = new(
        "sending.not-waiting", ErrorKind.Conflict, "This email is not waiting to be sent and has not failed. Reload the page.");

    public static readonly ErrorCode TooLate = new(
        "sending.too-late", ErrorKind.Conflict, "This email was already sent or is being sent.");

    public static readonly ErrorCode MayHaveBeenSent = new(
        "sending.may-have-been-sent",
        ErrorKind.Conflict,
        "The mail service did not answer when this email was sent, so it may already have been sent. "
        + "Retry checks this first, so the email is not sent twice.");

    public static readonly ErrorCode NoSender = new("sending.no-sender", ErrorKind.Conflict, "{0}");

    public static readonly ErrorCode UnknownSender = new(
        "sending.unknown-sender", ErrorKind.Invalid, "This email can no longer be sent from that mailbox. Choose another one.");

    public static readonly ErrorCode NoSubject = new("sending.no-subject", ErrorKind.Invalid, "Enter a subject.");

    public static readonly ErrorCode SubjectTooLong = new(
        "sending.subject-too-long", ErrorKind.Invalid, "A subject can be up to {0} characters.");

    public static readonly ErrorCode OriginalGone = new(
        "sending.original-gone",
        ErrorKind.Invalid,
        "The message that you are replying to is no longer on this ticket. Your text is kept. "
        + "Send it again to send it without the quoted text.");

    public static readonly ErrorCode TooLarge = new(
        "sending.too-large",
        ErrorKind.Invalid,
        "With its attachments, the email is {0:0.#} MiB when it is sent. {2} can send up to {1} MiB. "
        + "Remove some attachments, or send a link to the files.");

    public static readonly ErrorCode BadRecipient = new(
        "sending.bad-recipient", ErrorKind.Invalid, "\"{0}\" is not an email address. Separate addresses with commas.");

    public static readonly ErrorCode NoRecipient = new("sending.no-recipient", ErrorKind.Invalid, "Enter a recipient.");

    public static readonly ErrorCode TooManyRecipients = new(
        "sending.too-many-recipients", ErrorKind.Invalid, "An email can have up to {0} recipients.");

    public static readonly ErrorCode TextTooLong = new(
        "sending.text-too-long", ErrorKind.Invalid, "The text is too long to be sent. Attach it as a file.");

    public static readonly ErrorCode NoText = new("sending.no-text", ErrorKind.Invalid, "Enter the text of the email.");

    public static readonly ErrorCode SignatureTooLong = new(
        "sending.signature-too-long", ErrorKind.Invalid, "A signature can be up to {0} characters, including its formatting.");

    public static readonly ErrorCode SignatureChanged = new(
        "sending.signature-changed",
        ErrorKind.Conflict,
        "Your signature was changed in another window at the same time. Reload the page and make your change again.");
}
