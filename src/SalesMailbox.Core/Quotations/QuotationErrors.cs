using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Quotations;

/// <summary>The reasons why a quotation can't be changed or sent.</summary>
internal static class QuotationErrors
{
    public static readonly ErrorCode NotFound = new(
        "quotation.not-found", ErrorKind.NotFound, "The quotation no longer exists. Go back to the list of quotations.");

    public static readonly ErrorCode GoneWhileWriting = new(
        "quotation.gone-while-writing", ErrorKind.NotFound, "The quotation no longer exists. Copy your text before you leave this page.");

    public static readonly ErrorCode Changed = new(
        "quotation.changed",
        ErrorKind.Conflict,
        "Someone else changed the quotation or its opportunity. Reload the page and make your change again.");

    public static readonly ErrorCode ChangedSinceShown = new(
        "quotation.changed-since-shown", ErrorKind.Conflict, "{0} was changed. Review it first.");

    public static readonly ErrorCode ChangedWhileWriting = new(
        "quotation.changed-while-writing",
        ErrorKind.Conflict,
        "{0} was changed after you started this email. Copy your text, and open the email again from the quotation. "
        + "The new PDF is then attached.");

    public static readonly ErrorCode NoOpportunity = new(
        "quotation.no-opportunity", ErrorKind.Invalid,
        "Choose the opportunity that the quotation is for. You can create quotations only on opportunities.");

    public static readonly ErrorCode WasSent = new(
        "quotation.was-sent", ErrorKind.Conflict, "{0} was sent and can't be changed. Create a new version instead.");

    public static readonly ErrorCode SentIsKept = new(
        "quotation.sent-is-kept", ErrorKind.Conflict, "{0} was sent, so it is kept. You can remove only drafts.");

    public static readonly ErrorCode WasAnswered = new(
        "quotation.was-answered", ErrorKind.Conflict, "{0} already has a response. Create a new version of it to send another quotation.");

    public static readonly ErrorCode NoDraft = new("quotation.no-draft", ErrorKind.Conflict, "{0} is no longer a draft.");

    public static readonly ErrorCode WrongState = new(
        "quotation.wrong-state", ErrorKind.Conflict, "This is not possible in the current state of {0}. Reload the page.");

    public static readonly ErrorCode InOutbox = new(
        "quotation.in-outbox",
        ErrorKind.Conflict,
        "{0} is in the outbox. Cancel that email first, or create a new version of the quotation.");

    public static readonly ErrorCode NoTitle = new("quotation.no-title", ErrorKind.Invalid, "Enter a title.");

    public static readonly ErrorCode TitleTooLong = new(
        "quotation.title-too-long", ErrorKind.Invalid, "A title can be up to {0} characters.");

    public static readonly ErrorCode UnknownCurrency = new(
        "quotation.unknown-currency", ErrorKind.Invalid, "Choose one of the offered currencies.");

    public static readonly ErrorCode NoDate = new("quotation.no-date", ErrorKind.Invalid, "Enter the date of the quotation.");

    public static readonly ErrorCode ExpiresTooEarly = new(
        "quotation.expires-too-early", ErrorKind.Invalid,
        "The quotation would expire before its date. Choose a later date, or leave this field empty.");

    public static readonly ErrorCode NoLines = new(
        "quotation.no-lines", ErrorKind.Invalid, "Add at least one line with a description, a quantity and a price.");

    public static readonly ErrorCode TooManyLines = new(
        "quotation.too-many-lines", ErrorKind.Invalid, "A quotation can have up to {0} lines.");

    public static readonly ErrorCode DescriptionsTooLong = new(
        "quotation.descriptions-too-long",
        ErrorKind.Invalid,
        "All descriptions together can be up to {0:N0} characters and {1:N0} line breaks. "
        + "Shorten them, or send the details in a separate file.");

    public static readonly ErrorCode NoDescription = new("quotation.no-description", ErrorKind.Invalid, "Enter a description of the line.");

    public static readonly ErrorCode DescriptionTooLong = new(
        "quotation.description-too-long", ErrorKind.Invalid, "A description can be up to {0} characters.");

    public static readonly ErrorCode UnitTooLong = new("quotation.unit-too-long", ErrorKind.Invalid, "A unit can be up to {0} characters.");
    public static readonly ErrorCode NoNumber = new("quotation.no-number", ErrorKind.Invalid, "Enter a number.");
    public static readonly ErrorCode BadNumber =
        new("quotation.bad-number", ErrorKind.Invalid, "\"{0}\" is not a number. Enter one such as 100.");

    public static readonly ErrorCode NumberOutOfRange = new(
        "quotation.number-out-of-range", ErrorKind.Invalid, "Enter a number from {0:#,0.####} to {1:#,0.####}.");

    public static readonly ErrorCode TooManyDecimals =
        new("quotation.too-many-decimals", ErrorKind.Invalid, "Use up to {0} decimal places.");
}
