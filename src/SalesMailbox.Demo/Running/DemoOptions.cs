using System.Globalization;

namespace SalesMailbox.Demo.Running;

/// <summary>The options of the demo on the command line.</summary>
/// <param name="Folder">The demo's own folder.</param>
/// <param name="Fresh">Whether to start over.</param>
/// <param name="Urls">The addresses that the server listens on, separated by semicolons.</param>
/// <param name="HostArguments">The other arguments, for the host: <c>--Logging:LogLevel:Default=Debug</c>.</param>
public sealed record DemoOptions(string Folder, bool Fresh, string Urls, int SandboxPort, IReadOnlyList<string> HostArguments)
{
    public const int DefaultPort = 5080;
    public const int DefaultSandboxPort = 5081;

    private static readonly string[] Help = ["--help", "-h", "-?", "/?"];

    /// <summary>Whether the command line requests the demo, and not only help about it.</summary>
    public static bool IsAskedFor(IReadOnlyCollection<string> arguments) => arguments.Contains("--demo") && !arguments.Any(Help.Contains);

    /// <param name="folderName">The default name of the data folder in the user's own folder.</param>
    /// <returns>The options, or an error message for the user.</returns>
    public static (DemoOptions? Options, string? Problem) Parse(IReadOnlyList<string> arguments, string folderName)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var (values, others) = Split(arguments);
        var folder = values.GetValueOrDefault("data") ?? DefaultFolder(folderName);
        if (string.IsNullOrWhiteSpace(folder))
        {
            return (null, "Name a folder for the demo's data: --data FOLDER.");
        }

        if (ReadPort(values, "port", DefaultPort) is not { } port)
        {
            return (null, "--port needs a number from 1 to 65535, such as --port 5090.");
        }

        if (ReadPort(values, "sandbox-port", DefaultSandboxPort) is not { } sandboxPort)
        {
            return (null, "--sandbox-port needs a number from 1 to 65535, such as --sandbox-port 5091.");
        }

        var urls = values.GetValueOrDefault("urls") ?? $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}";
        return (new(Path.GetFullPath(folder), values.ContainsKey("fresh"), urls, sandboxPort, others), null);
    }

    private static string DefaultFolder(string name)
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length == 0 ? "" : Path.Combine(data, "SalesMailbox", name);
    }

    private static (Dictionary<string, string?> Values, List<string> Others) Split(IReadOnlyList<string> arguments)
    {
        string[] switches = ["demo", "fresh"];
        string[] named = ["data", "port", "sandbox-port", "urls"];
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        var others = new List<string>();
        for (var at = 0; at < arguments.Count; at++)
        {
            var parts = arguments[at].Split('=', 2);
            var name = parts[0].StartsWith("--", StringComparison.Ordinal) ? parts[0][2..] : "";
            if (switches.Contains(name) && parts.Length == 1)
            {
                values[name] = null;
            }
            else if (named.Contains(name))
            {
                values[name] = parts.Length == 2 ? parts[1] : at + 1 < arguments.Count ? arguments[++at] : "";
            }
            else
            {
                others.Add(arguments[at]);
            }
        }

        return (values, others);
    }

    private static int? ReadPort(Dictionary<string, string?> values, string name, int otherwise) =>
        !values.TryGetValue(name, out var text) ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536 ? port
        : null;
}
