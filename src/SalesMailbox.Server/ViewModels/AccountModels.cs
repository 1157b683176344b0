using System.ComponentModel.DataAnnotations;

namespace SalesMailbox.Server.ViewModels;

internal sealed class SignInModel
{
    [Required(ErrorMessage = "Enter the email address you sign in with."), Display(Name = "Email address")]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Enter your password."), DataType(DataType.Password), Display(Name = "Password")]
    public string Password { get; set; } = "";

    [Display(Name = "Stay signed in on this computer")]
    public bool Remember { get; set; }

    public string? ReturnUrl { get; set; }

    /// <summary>Why the page is shown: see <see cref="SignInReason"/>.</summary>
    public string? Reason { get; set; }

    /// <summary>The name of the service that people can also sign in with; null for none.</summary>
    public string? Service { get; internal set; }
}

/// <summary>The second step of a sign-in.</summary>
internal sealed class CodeModel
{
    [Required(ErrorMessage = "Enter the code that your authenticator app shows."), StringLength(40), Display(Name = "Code")]
    public string Code { get; set; } = "";

    public bool Remember { get; set; }

    public string? ReturnUrl { get; set; }
}

internal sealed class ForgotModel
{
    [Required(ErrorMessage = "Enter the email address you sign in with."), StringLength(256), Display(Name = "Email address")]
    public string Email { get; set; } = "";

    /// <summary>Whether links can be sent by email.</summary>
    public bool IsOffered { get; internal set; }

    public bool IsAsked { get; internal set; }
}

internal sealed class ChoosePasswordModel
{
    [Required]
    public string Token { get; set; } = "";

    [Required(ErrorMessage = "Enter a password of at least 10 characters."),
        MinLength(10, ErrorMessage = "The password is too short. Use at least 10 characters."),
        DataType(DataType.Password),
        Display(Name = "New password (at least 10 characters)")]
    public string Password { get; set; } = "";

    public string Email { get; internal set; } = "";

    public bool IsInvitation { get; internal set; }
}

/// <summary>The reasons for showing the sign-in page, as they appear in its address.</summary>
internal static class SignInReason
{
    /// <summary>The requested page needs a sign-in.</summary>
    public const string Needed = "needed";

    /// <summary>The session ended.</summary>
    public const string Ended = "ended";

    /// <summary>The session ended while a form was being sent. The browser keeps what was entered.</summary>
    public const string EndedForm = "ended-form";

    public const string SignedOut = "signed-out";
    public const string SignedOutEverywhere = "signed-out-everywhere";
    public const string NewPassword = "new-password";
}

internal class NewUserModel
{
    [Required(ErrorMessage = "Enter a name."), StringLength(100), Display(Name = "Name")]
    public string DisplayName { get; set; } = "";

    [Required(ErrorMessage = "Enter an email address."),
        EmailAddress(ErrorMessage = "This is not an email address. Enter one such as anna@example.com."),
        Display(Name = "Email address")]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Enter a password of at least 10 characters."),
        MinLength(10, ErrorMessage = "The password is too short. Use at least 10 characters."),
        DataType(DataType.Password),
        Display(Name = "Password (at least 10 characters)")]
    public string Password { get; set; } = "";

    [Display(Name = "Administrator")]
    public bool IsAdministrator { get; set; }
}

/// <summary>The input of the setup page.</summary>
internal sealed class SetupModel : NewUserModel
{
    [Required(ErrorMessage = "Enter your company's name."), StringLength(100), Display(Name = "Company")]
    public string Company { get; set; } = "";

    [Display(Name = "Address of this site"), StringLength(300)]
    public string? Address { get; set; }
}

/// <summary>The input for a user who gets a link and chooses a password.</summary>
internal sealed class InviteModel
{
    [Required(ErrorMessage = "Enter a name."), StringLength(100), Display(Name = "Name")]
    public string DisplayName { get; set; } = "";

    [Required(ErrorMessage = "Enter an email address."),
        EmailAddress(ErrorMessage = "This is not an email address. Enter one such as anna@example.com."),
        Display(Name = "Email address")]
    public string Email { get; set; } = "";

    [Display(Name = "Administrator")]
    public bool IsAdministrator { get; set; }
}

/// <summary>A link for a user, which the administrator can pass on.</summary>
/// <param name="IsSent">Whether the link was also sent by email.</param>
internal sealed record LinkModel(string Name, string Email, string Link, bool IsInvitation, bool IsSent);

internal sealed class EditUserModel
{
    public string Id { get; set; } = "";

    [Required(ErrorMessage = "Enter a name."), StringLength(100), Display(Name = "Name")]
    public string DisplayName { get; set; } = "";

    [Required(ErrorMessage = "Enter an email address."),
        EmailAddress(ErrorMessage = "This is not an email address. Enter one such as anna@example.com."),
        Display(Name = "Email address")]
    public string Email { get; set; } = "";

    [Display(Name = "Administrator")]
    public bool IsAdministrator { get; set; }

    [Display(Name = "Can sign in")]
    public bool IsActive { get; set; }

    /// <summary>Whether the user has no password yet, because the invitation wasn't accepted.</summary>
    public bool IsInvited { get; set; }

    public bool HasSecondStep { get; set; }
}

internal sealed class TenantModel
{
    [Required(ErrorMessage = "Enter a short technical name."),
        RegularExpression("[a-z][a-z0-9-]{0,30}", ErrorMessage = "Use lowercase letters, digits and hyphens. Start with a letter."),
        Display(Name = "Technical name")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Enter the customer's name."), StringLength(100), Display(Name = "Customer")]
    public string DisplayName { get; set; } = "";

    [RegularExpression("[a-z0-9-]{1,40}", ErrorMessage = "Use lowercase letters, digits and hyphens."), Display(Name = "URL prefix")]
    public string? Prefix { get; set; }

    [RegularExpression("[A-Za-z0-9.-]{1,200}", ErrorMessage = "Enter a host name such as sales.example.com."), Display(Name = "Host name")]
    public string? HostName { get; set; }

    [Display(Name = "PostgreSQL connection string (leave it empty to use a SQLite file)")]
    public string? ConnectionString { get; set; }

    public NewUserModel Administrator { get; set; } = new();
}
