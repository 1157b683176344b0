using System.ComponentModel.DataAnnotations;

namespace SalesMailbox.Server.ViewModels;

internal sealed class ProfileModel
{
    [Required(ErrorMessage = "Enter a name."), StringLength(100), Display(Name = "Name")]
    public string DisplayName { get; set; } = "";

    [Display(Name = "Time zone")]
    public string? TimeZone { get; set; }

    [Display(Name = "Language")]
    public string? Language { get; set; }

    [Display(Name = "Dates and numbers")]
    public string? Formats { get; set; }
}

internal sealed class ChangePasswordModel
{
    /// <summary>False for a user who has only signed in with another service.</summary>
    public bool HasPassword { get; internal set; }

    [DataType(DataType.Password), Display(Name = "Current password")]
    public string? OldPassword { get; set; }

    [Required(ErrorMessage = "Enter a password of at least 10 characters."),
        MinLength(10, ErrorMessage = "The password is too short. Use at least 10 characters."),
        DataType(DataType.Password),
        Display(Name = "New password (at least 10 characters)")]
    public string Password { get; set; } = "";
}

internal sealed class ChangeEmailModel
{
    public string Current { get; internal set; } = "";

    /// <summary>Whether the confirmation link can be sent.</summary>
    public bool IsOffered { get; internal set; }

    [Required(ErrorMessage = "Enter an email address."),
        EmailAddress(ErrorMessage = "This is not an email address. Enter one such as anna@example.com."),
        StringLength(256),
        Display(Name = "New email address")]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Enter your current password."), DataType(DataType.Password), Display(Name = "Current password")]
    public string Password { get; set; } = "";
}

internal sealed class ConfirmEmailModel
{
    [Required]
    public string Email { get; set; } = "";

    [Required]
    public string Token { get; set; } = "";
}

/// <summary>The two-step sign-in settings of the signed-in user.</summary>
internal sealed class TwoFactorModel
{
    public bool IsOn { get; internal set; }

    public int CodesLeft { get; internal set; }

    /// <summary>The key for the authenticator app, in groups of four characters.</summary>
    public string Key { get; internal set; } = "";

    /// <summary>The same key as a QR code.</summary>
    public QrCode? Qr { get; internal set; }

    [Required(ErrorMessage = "Enter the code that your app shows."), StringLength(20), Display(Name = "Code")]
    public string Code { get; set; } = "";
}

/// <summary>A QR code as an SVG path.</summary>
/// <param name="Size">The number of modules on each side, including the quiet zone.</param>
/// <param name="Path">The path of the dark modules.</param>
internal sealed record QrCode(int Size, string Path);
