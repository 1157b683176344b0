using System.ComponentModel.DataAnnotations;
using SalesMailbox.Core.Connections;

namespace SalesMailbox.Server.ViewModels;

internal sealed class CompanyModel
{
    [Required(ErrorMessage = "Enter your company's name."), StringLength(100), Display(Name = "Company")]
    public string Name { get; set; } = "";

    [Display(Name = "Time zone")]
    public string? TimeZone { get; set; }

    [Display(Name = "Dates and numbers")]
    public string? Formats { get; set; }

    [Display(Name = "Address of this site"), StringLength(300)]
    public string? Address { get; set; }

    [Display(Name = "Mailbox for invitations and password links")]
    public string? AccountMailbox { get; set; }

    [Display(Name = "Host names of this site"), StringLength(2000)]
    public string? Hosts { get; set; }

    /// <summary>Whether this is the tenant whose administrators run the installation.</summary>
    public bool IsOperator { get; internal set; }

    public IReadOnlyList<Mailbox> Mailboxes { get; internal set; } = [];
}

internal sealed class SignInSettingsModel
{
    [Display(Name = "Let people sign in with this service")]
    public bool IsEnabled { get; set; }

    [Display(Name = "Name"), StringLength(50)]
    public string? Name { get; set; }

    [Display(Name = "Issuer"), StringLength(300)]
    public string? Authority { get; set; }

    [Display(Name = "Client ID"), StringLength(300)]
    public string? ClientId { get; set; }

    [Display(Name = "Client secret"), StringLength(500), DataType(DataType.Password)]
    public string? Secret { get; set; }

    public bool HasSecret { get; internal set; }

    public string Callback { get; internal set; } = "";
}
