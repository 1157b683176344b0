namespace SalesMailbox.Gmail.Sandbox;

/// <summary>
/// The sandbox as a separate program. It doesn't use top-level statements, because a global <c>Program</c> would conflict with the
/// server's.
/// </summary>
internal static class SandboxProgram
{
    public static async Task<int> Main(string[] args)
    {
        var settings = new ConfigurationBuilder().AddCommandLine(args).Build();
        var app = GmailSandbox.BuildApp(new GmailSandboxOptions
        {
            Url = settings["urls"] ?? "http://127.0.0.1:5081",
            DataDirectory = settings["data"],
            AccessTokenLifetime = settings.GetValue("access-token-lifetime", TimeSpan.FromHours(1)),
            RewriteMessageId = settings.GetValue("rewrite-message-id", true),
            OwnsProcess = true,
            ConfigureLogging = logging => logging.AddSimpleConsole(console => console.SingleLine = true)
                .AddFilter("Microsoft.AspNetCore", LogLevel.Warning),
        });
        SampleData.AddIfEmpty(app.Services.GetRequiredService<GmailSandboxState>());
        await app.RunAsync();
        return 0;
    }
}
