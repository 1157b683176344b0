using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Quotations;

/// <summary>The reasons why the settings of quotations can't be saved.</summary>
internal static class QuotationSettingsErrors
{
    public static readonly ErrorCode FallbackNotShared = new(
        "quotation-settings.fallback-not-shared",
        ErrorKind.Invalid,
        "Choose one of the shared mailboxes. An agent without a mailbox can't send from the mailbox of another agent.");

    public static readonly ErrorCode BadNumber = new(
        "quotation-settings.bad-number", ErrorKind.Invalid, "Enter a number from 0 to {0} with up to {1} decimals.");

    public static readonly ErrorCode UnknownMailbox = new(
        "quotation-settings.unknown-mailbox", ErrorKind.Invalid, "There is no mailbox {0} here. Add it first.");
}
