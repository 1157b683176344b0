using SalesMailbox.Core.Storage;

namespace SalesMailbox.Orchard.Email;

/// <summary>The reasons why an email can't be sent after an extension of the site changed it.</summary>
internal static class EmailErrors
{
    public static readonly ErrorCode BadSubject = new(
        "email.bad-subject",
        ErrorKind.Invalid,
        "An extension of this site made the subject empty or longer than {0} characters. Ask an administrator.");

    public static readonly ErrorCode BadText = new(
        "email.bad-text", ErrorKind.Invalid, "An extension of this site made the text empty or too long. Ask an administrator.");
}
