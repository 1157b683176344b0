using SalesMailbox.Demo;
using SalesMailbox.Demo.Content;
using SalesMailbox.Gmail.Sandbox;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Demo;

/// <summary>The demo while it runs: the sandbox, the server beside it, and the folder both are in. Disposing it stops both and keeps the data.</summary>
public sealed class DemoServer : IAsyncDisposable
{
    // People type either name of this machine.
    private static readonly string[] LocalNames = ["127.0.0.1", "localhost"];
    private readonly DemoFolder _folder;

    private DemoServer(DemoFolder folder, RunningSandbox sandbox, WebApplication app, Uri address) =>
        (_folder, Sandbox, App, Address) = (folder, sandbox, app, address);

    public RunningSandbox Sandbox { get; }

    public WebApplication App { get; }

    /// <summary>Where a browser on this machine opens it.</summary>
    public Uri Address { get; }

    /// <summary>Starts both; the first time (and after <see cref="DemoOptions.Fresh"/>, or a first time that was broken off) makes the demo before.</summary>
    /// <param name="progress">Told in a sentence what takes its time.</param>
    /// <exception cref="DemoProblemException">A port is taken, or the folder can't be used.</exception>
    public static async Task<DemoServer> StartAsync(DemoOptions options, Action<string> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(progress);
        DemoPorts.Check(options);
        var folder = DemoFolder.Open(options.Folder);
        RunningSandbox? sandbox = null;
        WebApplication? app = null;
        try
        {
            if (options.Fresh || !folder.IsComplete)
            {
                folder.Clear();
            }

            var clock = new DemoClock();
            sandbox = await GmailSandbox.StartAsync(
                new() { Url = $"http://127.0.0.1:{options.SandboxPort}", DataDirectory = folder.Sandbox, TimeProvider = clock }, cancellationToken);
            app = ServerHost.Build(DemoSettings.Arguments(options, folder, sandbox.Address), builder => builder.Services.AddSingleton<TimeProvider>(clock));
            await app.Services.GetRequiredService<TenantDatabases>().MigrateAllAsync(cancellationToken);
            var server = new DemoServer(folder, sandbox, app, DemoPorts.Address(options.Urls));
            await server.PrepareAsync(clock, progress, cancellationToken);
            await app.StartAsync(cancellationToken);
            return server;
        }
        catch
        {
            await StopAsync(app, sandbox);
            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(App, Sandbox);
        _folder.Dispose();
    }

    private async Task PrepareAsync(DemoClock clock, Action<string> progress, CancellationToken cancellationToken)
    {
        var callback = new Uri(Address, "authcallback");
        if (!_folder.IsComplete)
        {
            progress("Making the demo's company and its mail, this takes some seconds ...");
            await new DemoSetup(new DemoTenant(App.Services), clock, new(Sandbox.State, new(Sandbox.Address), callback)).RunAsync(cancellationToken);
            _folder.MarkComplete();
        }

        // The port may be another one than last time.
        var local = LocalNames.Select(host => new UriBuilder(callback) { Host = host }.Uri.AbsoluteUri);
        foreach (var connection in DemoConnections.All)
        {
            Sandbox.State.RegisterClient(connection.ClientId, connection.ClientSecret, [.. local.Append(callback.AbsoluteUri).Distinct()]);
        }
    }

    private static async Task StopAsync(WebApplication? app, RunningSandbox? sandbox)
    {
        if (app is not null)
        {
            // Disposing alone would leave the schedule running over services that are gone.
            if (!app.Lifetime.ApplicationStopped.IsCancellationRequested)
            {
                await app.StopAsync(CancellationToken.None);
            }

            await app.DisposeAsync();
        }

        if (sandbox is not null)
        {
            await sandbox.DisposeAsync();
        }
    }
}
