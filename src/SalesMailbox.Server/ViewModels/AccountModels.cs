using System.ComponentModel.DataAnnotations;

namespace SalesMailbox.Server.ViewModels;

public sealed class SignInModel
{
    [Required(ErrorMessage = "Enter the e-mail address you sign in with."), Display(Name = "E-mail address")]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Enter your password."), DataType(DataType.Password), Display(Name = "Password")]
    public string Password { get; set; } = "";

    [Display(Name = "Stay signed in on this computer")]
    public bool Remember { get; set; }

    public string? ReturnUrl { get; set; }
}

public sealed class NewUserModel
{
    [Required(ErrorMessage = "Enter a name."), StringLength(100), Display(Name = "Name")]
    public string DisplayName { get; set; } = "";

    [Required(ErrorMessage = "Enter an e-mail address."), EmailAddress(ErrorMessage = "This is no e-mail address. Enter one such as anna@example.com."), Display(Name = "E-mail address")]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "Enter a password of at least 10 characters."), MinLength(10, ErrorMessage = "The password is too short. Use at least 10 characters."), DataType(DataType.Password), Display(Name = "Password (at least 10 characters)")]
    public string Password { get; set; } = "";

    [Display(Name = "Administrator")]
    public bool IsAdministrator { get; set; }
}

public sealed class EditUserModel
{
    public string Id { get; set; } = "";

    [Required(ErrorMessage = "Enter a name."), StringLength(100), Display(Name = "Name")]
    public string DisplayName { get; set; } = "";

    public string Email { get; set; } = "";

    [Display(Name = "Administrator")]
    public bool IsAdministrator { get; set; }

    [Display(Name = "May sign in")]
    public bool IsActive { get; set; }

    [MinLength(10, ErrorMessage = "The password is too short. Use at least 10 characters."), DataType(DataType.Password), Display(Name = "New password (leave empty to keep the old one)")]
    public string? NewPassword { get; set; }
}

public sealed class TenantModel
{
    [Required(ErrorMessage = "Enter a short technical name."), RegularExpression("[a-z][a-z0-9-]{0,30}", ErrorMessage = "Use lower-case letters, digits and hyphens, beginning with a letter."), Display(Name = "Technical name")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Enter the customer's name."), StringLength(100), Display(Name = "Customer")]
    public string DisplayName { get; set; } = "";

    [RegularExpression("[a-z0-9-]{1,40}", ErrorMessage = "Use lower-case letters, digits and hyphens."), Display(Name = "URL prefix")]
    public string? Prefix { get; set; }

    [RegularExpression("[A-Za-z0-9.-]{1,200}", ErrorMessage = "Enter a host name such as sales.example.com."), Display(Name = "Host name")]
    public string? HostName { get; set; }

    [Display(Name = "PostgreSQL connection string (empty: a SQLite file)")]
    public string? ConnectionString { get; set; }

    public NewUserModel Administrator { get; set; } = new();
}
