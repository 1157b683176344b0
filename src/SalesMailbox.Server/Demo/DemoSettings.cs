namespace SalesMailbox.Server.Demo;

/// <summary>The server's settings in the demo, as command-line arguments: what comes later counts.</summary>
internal static class DemoSettings
{
    public static string[] Arguments(DemoOptions options, DemoFolder folder, string sandbox) =>
    [
        // Quiet: what the demo says is what the newcomer should read. His own arguments can change it.
        "--Logging:LogLevel:Default=Warning",
        "--Logging:LogLevel:Microsoft.AspNetCore.DataProtection=Error",
        .. options.HostArguments,
        $"--urls={options.Urls}",
        $"--SalesMailbox:DataDirectory={folder.Server}",
        $"--SalesMailbox:Google:AuthorizationEndpoint={sandbox}/o/oauth2/v2/auth",
        $"--SalesMailbox:Google:TokenEndpoint={sandbox}/token",
        $"--SalesMailbox:Google:RevocationEndpoint={sandbox}/revoke",
        $"--SalesMailbox:Google:GmailBaseUri={sandbox}/",
    ];
}
