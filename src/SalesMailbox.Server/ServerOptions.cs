using OpenTelemetry.Exporter;

namespace SalesMailbox.Server;

/// <summary>Settings of the installation: section <c>SalesMailbox</c> of the configuration.</summary>
public sealed class ServerOptions
{
    public const string Section = "SalesMailbox";

    /// <summary>The folder for everything that this installation stores: tenants, databases, raw messages, and keys.</summary>
    public string DataDirectory { get; set; } = Path.GetFullPath("App_Data");

    /// <summary>
    /// Redirects to HTTPS, sends HSTS, and sends cookies over HTTPS only. Off by default, because a reverse proxy usually does this.
    /// </summary>
    public bool RequireHttps { get; set; }

    /// <summary>Serves /metrics to other machines without a token.</summary>
    public bool PublicMetrics { get; set; }

    /// <summary>Serves /metrics to other machines that send this token (<c>Authorization: Bearer ...</c>).</summary>
    public string? MetricsToken { get; set; }

    /// <summary>
    /// The number of sign-in attempts per minute that one address may make at a tenant. A whole office may share one address.
    /// </summary>
    public int SignInsPerMinute { get; set; } = 60;

    /// <summary>Identifies mailboxes in the metrics by their address instead of their id.</summary>
    public bool MailboxAddressesInMetrics { get; set; }

    /// <summary>Writes each log entry as a line of JSON, with tenant, mailbox, and message as fields, instead of readable text.</summary>
    public bool JsonLogs { get; set; }

    public ScheduleOptions Schedule { get; set; } = new();

    public KeyOptions Keys { get; set; } = new();

    public TracingOptions Tracing { get; set; } = new();
}

/// <summary>The collector of traces. By default there is none.</summary>
public sealed class TracingOptions
{
    public const string Section = ServerOptions.Section + ":Tracing";

    /// <summary>The address of an OTLP collector, for example <c>http://localhost:4317</c>. Without it, no traces are sent.</summary>
    public string? Endpoint { get; set; }

    public OtlpExportProtocol Protocol { get; set; } = OtlpExportProtocol.Grpc;

    /// <summary>Headers for the collector, <c>name=value</c> separated by commas. A secret: from the environment.</summary>
    public string? Headers { get; set; }

    /// <summary>Which part of all traces is sent, from 0 to 1.</summary>
    public double SampleRatio { get; set; } = 1;
}

/// <summary>Settings that encrypt the folder "keys". By default it isn't encrypted; set one of the two.</summary>
public sealed class KeyOptions
{
    public const string Section = ServerOptions.Section + ":Keys";

    /// <summary>The path of a PFX file with its private key.</summary>
    public string? Certificate { get; set; }

    public string? CertificatePassword { get; set; }

    /// <summary>
    /// 32 random bytes in base64. Set it in the environment (<c>SalesMailbox__Keys__Secret</c>), not in a file next to the data.
    /// </summary>
    public string? Secret { get; set; }
}

public sealed class ScheduleOptions
{
    /// <summary>
    /// Whether this process imports on schedule. Switch it off if an integrator process does this; "Import now" still runs here.
    /// </summary>
    public bool Enabled { get; set; } = true;
}
