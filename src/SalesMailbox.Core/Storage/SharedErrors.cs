namespace SalesMailbox.Core.Storage;

/// <summary>Errors that belong to no area.</summary>
public static class SharedErrors
{
    public static readonly ErrorCode Changed =
        new("shared.changed", ErrorKind.Conflict, "Someone else changed this. Reload the page and make your change again.");
    public static readonly ErrorCode TooLong =
        new("shared.too-long", ErrorKind.Invalid, "This text can be up to {0} characters. Shorten it.");
    /// <summary>{0} is what was entered.</summary>
    public static readonly ErrorCode BadEmail = new(
        "shared.bad-email", ErrorKind.Invalid, "\"{0}\" is not an email address. Enter one such as anna@example.com.");

    public static readonly ErrorCode TextTooLong =
        new("shared.text-too-long", ErrorKind.Invalid, "The text can be up to {0} characters. Shorten it.");

    /// <summary>The message of a library or an extension that has no codes. Never for a sentence of the product.</summary>
    public static readonly ErrorCode Words = new("shared.words", ErrorKind.Invalid, "{0}");
}
