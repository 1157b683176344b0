using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace SalesMailbox.Server.Identity;

/// <summary>Translates the Identity errors that users can see.</summary>
internal sealed class TranslatedIdentityErrors(IStringLocalizer<TranslatedIdentityErrors> text) : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error(nameof(DefaultError), text["Nothing was saved because of an unexpected error."]);

    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), text["Someone else changed this. Reload the page and make your change again."]);

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), text["Another user has this address."]);

    public override IdentityError DuplicateUserName(string userName) =>
        Error(nameof(DuplicateUserName), text["Another user has this address."]);

    public override IdentityError InvalidEmail(string? email) =>
        Error(nameof(InvalidEmail), text["This is not an email address. Enter one such as anna@example.com."]);

    public override IdentityError InvalidUserName(string? userName) => Error(
        nameof(InvalidUserName),
        text["An address for signing in can contain only the letters a to z, digits, and the characters - . _ @ +."]);

    public override IdentityError InvalidToken() => Error(nameof(InvalidToken), text["This link was used already or has expired."]);

    public override IdentityError LoginAlreadyAssociated() =>
        Error(nameof(LoginAlreadyAssociated), text["Another user signs in with this account."]);

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), text["This is not your current password."]);

    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), text["The password is too short. Use at least {0} characters.", length]);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), text["Use at least {0} different characters in the password.", uniqueChars]);

    public override IdentityError PasswordRequiresDigit() =>
        Error(nameof(PasswordRequiresDigit), text["Use at least one digit in the password."]);

    public override IdentityError PasswordRequiresLower() =>
        Error(nameof(PasswordRequiresLower), text["Use at least one lowercase letter in the password."]);

    public override IdentityError PasswordRequiresUpper() =>
        Error(nameof(PasswordRequiresUpper), text["Use at least one uppercase letter in the password."]);

    public override IdentityError PasswordRequiresNonAlphanumeric() =>
        Error(nameof(PasswordRequiresNonAlphanumeric), text["Use at least one special character in the password."]);

    public override IdentityError RecoveryCodeRedemptionFailed() =>
        Error(nameof(RecoveryCodeRedemptionFailed), text["This recovery code is wrong or was used already."]);

    public override IdentityError UserAlreadyHasPassword() => Error(nameof(UserAlreadyHasPassword), text["You already have a password."]);

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
