namespace SalesMailbox.Server;

/// <summary>Settings of the installation: section <c>SalesMailbox</c> of the configuration.</summary>
public sealed class ServerOptions
{
    public const string Section = "SalesMailbox";

    /// <summary>Where everything this installation keeps goes below: tenants, databases, raw mail, keys.</summary>
    public string DataDirectory { get; set; } = Path.GetFullPath("App_Data");

    /// <summary>Redirect to https, send HSTS, and send cookies over https only. Off by default: a reverse proxy usually does it.</summary>
    public bool RequireHttps { get; set; }

    /// <summary>Serve /metrics to other machines too, without a token.</summary>
    public bool PublicMetrics { get; set; }

    /// <summary>Serve /metrics to other machines that send this token (<c>Authorization: Bearer ...</c>).</summary>
    public string? MetricsToken { get; set; }

    /// <summary>Attempts to sign in that one address may make in a minute, per tenant. A whole office may stand behind one address.</summary>
    public int SignInsPerMinute { get; set; } = 60;

    /// <summary>Name mailboxes in the metrics by their address instead of their id.</summary>
    public bool MailboxAddressesInMetrics { get; set; }

    /// <summary>Log a JSON object a line, with tenant, mailbox and message as fields, instead of text for people.</summary>
    public bool JsonLogs { get; set; }

    public ScheduleOptions Schedule { get; set; } = new();

    public KeyOptions Keys { get; set; } = new();
}

/// <summary>What encrypts the folder "keys"; nothing by default. Set one of the two.</summary>
public sealed class KeyOptions
{
    public const string Section = ServerOptions.Section + ":Keys";

    /// <summary>The path of a PFX file with its private key.</summary>
    public string? Certificate { get; set; }

    public string? CertificatePassword { get; set; }

    /// <summary>32 random bytes in base64; from the environment (<c>SalesMailbox__Keys__Secret</c>), not from a file beside the data.</summary>
    public string? Secret { get; set; }
}

public sealed class ScheduleOptions
{
    /// <summary>Whether this process imports on schedule. Off where an integrator process does; "Import now" runs here all the same.</summary>
    public bool Enabled { get; set; } = true;
}
