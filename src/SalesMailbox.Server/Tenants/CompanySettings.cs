namespace SalesMailbox.Server.Tenants;

/// <summary>
/// A tenant's defaults for users who made no choice of their own. The company's name is the tenant's: see
/// <see cref="TenantRecord.DisplayName"/>.
/// </summary>
internal sealed class CompanySettings
{
    /// <summary>An IANA time zone such as Europe/Berlin; null for this computer's time zone.</summary>
    public string? TimeZone { get; set; }

    /// <summary>
    /// The culture that formats dates and numbers, such as de-DE; null for the formats of the reader's language. Its language is used if
    /// the browser requests no available language.
    /// </summary>
    public string? Formats { get; set; }

    /// <summary>
    /// The address of the tenant for links in email: an absolute URL without a trailing slash. Null until an administrator enters it.
    /// </summary>
    public string? Address { get; set; }

    /// <summary>
    /// The id of the shared mailbox that sends invitations and links for a new password; null for the first mailbox that can send,
    /// <see cref="NoMailbox"/> for none.
    /// </summary>
    public string? AccountMailbox { get; set; }

    public const string NoMailbox = "none";
}
