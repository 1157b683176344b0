namespace SalesMailbox.Server.Tenants;

/// <summary>What holds for a tenant's users who chose nothing else. The company's name is the tenant's: see <see cref="TenantRecord.DisplayName"/>.</summary>
public sealed class CompanySettings
{
    /// <summary>An IANA time zone such as Europe/Berlin; null for this computer's.</summary>
    public string? TimeZone { get; set; }

    /// <summary>How dates and numbers are written, such as de-DE; null for those of the reader's language. Its language counts where the browser names none that there is.</summary>
    public string? Formats { get; set; }

    /// <summary>Where the tenant is reached, for links in email: an absolute address without a slash at its end. Null until an administrator entered it.</summary>
    public string? Address { get; set; }

    /// <summary>The shared mailbox that sends invitations and links for a new password: its id, null for the first that can send, <see cref="NoMailbox"/> for none.</summary>
    public string? AccountMailbox { get; set; }

    public const string NoMailbox = "none";
}
