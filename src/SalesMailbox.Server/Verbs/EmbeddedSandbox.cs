using System.CommandLine;
using System.Globalization;
using SalesMailbox.Gmail.Sandbox;
using SalesMailbox.Server.Hosting;

namespace SalesMailbox.Server.Verbs;

/// <summary>
/// Implements <c>--sandbox</c>: runs the real server with a simulated Gmail in the same process. Each is configured to use the other; only
/// the mail service is simulated.
/// </summary>
internal sealed class EmbeddedSandbox
{
    public const int DefaultPort = 5081;
    private const string DefaultUrls = "http://127.0.0.1:5080";
    private const string ClientId = "sandbox.apps.googleusercontent.com";
    private const string ClientSecret = "sandbox-secret";

    // People use either name of this machine.
    private static readonly string[] LocalNames = ["127.0.0.1", "localhost"];

    private static readonly (string Address, string Name)[] Accounts =
        [("agent@sandbox.test", "Sandbox Agent"), ("second@sandbox.test", "Second Agent"), ("support@sandbox.test", "Support")];

    public Option<bool> Switch { get; } = new("--sandbox")
    {
        Description = "Start a Gmail of its own beside the server, with accounts to connect; "
            + "its page shows the client ID and secret to enter.",
    };

    public Option<int> Port { get; } = new("--sandbox-port")
    {
        Description = $"Port of that Gmail's pages; {DefaultPort.ToString(CultureInfo.InvariantCulture)} unless given.",
        HelpName = "PORT",
        DefaultValueFactory = _ => DefaultPort,
    };

    /// <summary>Starts the sandbox.</summary>
    /// <param name="data">The server's data folder. The sandbox stores its data below it.</param>
    /// <param name="urls">The addresses that the server listens on.</param>
    public static async Task<RunningSandbox> StartAsync(string data, string urls, int port, CancellationToken cancellationToken)
    {
        DataSettings.CreateFolder(data);
        var sandbox = await GmailSandbox.StartAsync(
            new()
            {
                Url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"),
                DataDirectory = Path.Combine(data, "sandbox"),
            },
            cancellationToken);
        foreach (var (address, name) in Accounts)
        {
            sandbox.State.AddAccount(address, name);
        }

        sandbox.State.AddOutsider("clara@brightwell.example", "Clara Client");
        sandbox.State.RegisterClient(ClientId, ClientSecret, Callbacks(urls));
        return sandbox;
    }

    /// <returns>The addresses to listen on: the given ones, or one on this machine.</returns>
    public static string UrlsOf(string? given) => string.IsNullOrEmpty(given) ? DefaultUrls : given;

    /// <returns>The arguments that make the server use the sandbox instead of Google.</returns>
    public static IEnumerable<string> Settings(string sandbox) =>
    [
        $"--SalesMailbox:Google:AuthorizationEndpoint={sandbox}/o/oauth2/v2/auth",
        $"--SalesMailbox:Google:TokenEndpoint={sandbox}/token",
        $"--SalesMailbox:Google:RevocationEndpoint={sandbox}/revoke",
        $"--SalesMailbox:Google:GmailBaseUri={sandbox}/",
    ];

    public static string Greeting(string urls, string sandbox) => $"""
        Sales Mailbox: {Local(urls).AbsoluteUri}
        Gmail sandbox: {sandbox}/ (accounts, client ID and secret; write mail as a client there)

        New here? 1. Set up at the first address.  2. Switch the module on.  3. Configuration > Sales > Sales Mailbox > New, with
           client ID      {ClientId}
           client secret  {ClientSecret}
        4. Add the mailbox {Accounts[0].Address}, and sign in to it under My Account > Integrations.
        Ctrl+C stops both; everything is kept.
        """;

    private static string[] Callbacks(string urls)
    {
        var server = Local(urls);
        return [.. LocalNames.Select(host => new UriBuilder(new Uri(server, "authcallback")) { Host = host }.Uri.AbsoluteUri)
            .Append(new Uri(server, "authcallback").AbsoluteUri).Distinct()];
    }

    private static Uri Local(string urls)
    {
        var first = BindingAddress.Parse(urls.Split(';')[0]);
        var host = first.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : first.Host;
        return new Uri(string.Create(CultureInfo.InvariantCulture, $"{first.Scheme}://{host}:{first.Port}/"));
    }
}
