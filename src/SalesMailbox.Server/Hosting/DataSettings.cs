using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Options;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Hosting;

/// <summary>
/// Reads and writes settings.json in the data folder: settings of the installation that its pages save. They override appsettings.json and
/// are overridden by the environment and the command line.
/// </summary>
internal sealed class DataSettings(IOptions<ServerOptions> options, IConfiguration configuration, TenantRegistry tenants)
{
    private const string FileName = "settings.json";
    private const string HostsKey = "AllowedHosts";

    /// <summary>Hosts that are always allowed, for health checks and for people who work on this computer.</summary>
    private static readonly string[] ThisComputer = ["localhost", "127.0.0.1", "[::1]"];

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };
    private static readonly Lock Gate = new();
    private DateTime _read;

    /// <summary>The host names that the site answers to; empty if it answers to all.</summary>
    public IReadOnlyList<string> Hosts
    {
        get
        {
            var hosts = (configuration[HostsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return hosts.Contains("*") ? [] : hosts;
        }
    }

    /// <summary>
    /// Creates a folder that only this process's user can read, because it holds email, tokens, and keys. The permissions of an existing
    /// folder are not changed.
    /// </summary>
    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows() || Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public static void AddTo(ConfigurationManager configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var folder = configuration[$"{ServerOptions.Section}:{nameof(ServerOptions.DataDirectory)}"] ?? new ServerOptions().DataDirectory;
        var source = new JsonConfigurationSource
        {
            Path = Path.GetFullPath(Path.Combine(folder, FileName)),
            Optional = true,
            ReloadOnChange = false,
        };
        source.ResolveFileProvider();
        var sources = ((IConfigurationBuilder)configuration).Sources;
        var last = sources.Select((known, at) => known is JsonConfigurationSource ? at : -1).Max();
        sources.Insert(last + 1, source);
    }

    /// <summary>Limits the site to these host names, the tenants' own host names, and the names of this computer.</summary>
    public void SetHosts(IEnumerable<string> hosts)
    {
        ArgumentNullException.ThrowIfNull(hosts);
        var all = hosts.Concat(tenants.All.Select(tenant => tenant.HostName).OfType<string>()).Concat(ThisComputer)
            .Select(host => host.Trim()).Where(host => host.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);
        Write(HostsKey, string.Join(';', all));
    }

    /// <summary>Adds a tenant's own host name, unless the site answers to all host names.</summary>
    public void AddHost(string host)
    {
        if (Hosts is { Count: > 0 } known)
        {
            SetHosts([.. known, host]);
        }
    }

    /// <summary>Reloads the file if another process (the command line) changed it.</summary>
    public void Refresh()
    {
        var path = Path.Combine(options.Value.DataDirectory, FileName);
        var written = File.GetLastWriteTimeUtc(path);
        if (written != _read)
        {
            _read = written;
            (configuration as IConfigurationRoot)?.Reload();
        }
    }

    private void Write(string key, string value)
    {
        var path = Path.Combine(options.Value.DataDirectory, FileName);
        lock (Gate)
        {
            var settings = File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? [] : [];
            settings[key] = value;
            var temporary = path + ".new";
            File.WriteAllText(temporary, settings.ToJsonString(Json));
            File.Move(temporary, path, overwrite: true);
        }

        (configuration as IConfigurationRoot)?.Reload();
    }
}
