namespace SalesMailbox.Server;

/// <summary>Settings of the installation: section <c>SalesMailbox</c> of the configuration.</summary>
public sealed class ServerOptions
{
    public const string Section = "SalesMailbox";

    /// <summary>Where everything this installation keeps goes below: tenants, databases, raw mail, keys.</summary>
    public string DataDirectory { get; set; } = Path.GetFullPath("App_Data");

    /// <summary>Redirect to https and send HSTS. Off by default: a reverse proxy usually does it.</summary>
    public bool RequireHttps { get; set; }

    /// <summary>Serve /metrics to other machines too.</summary>
    public bool PublicMetrics { get; set; }
}
