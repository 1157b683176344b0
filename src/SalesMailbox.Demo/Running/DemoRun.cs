using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Demo.Content;
using SalesMailbox.Gmail.Sandbox;

namespace SalesMailbox.Demo.Running;

/// <summary>A running demo: the sandbox, the host, and the folder of both. Disposing of it stops both and keeps the data.</summary>
public sealed class DemoRun : IAsyncDisposable
{
    // People use either name of this machine.
    private static readonly string[] LocalNames = ["127.0.0.1", "localhost"];
    private readonly DemoFolder _folder;

    private DemoRun(DemoFolder folder, RunningSandbox sandbox, IDemoApp app, Uri address) =>
        (_folder, Sandbox, App, Address) = (folder, sandbox, app, address);

    public RunningSandbox Sandbox { get; }

    public IDemoApp App { get; }

    /// <summary>The address for a browser on this machine.</summary>
    public Uri Address { get; }

    /// <summary>
    /// Starts both. The first time (and after <see cref="DemoOptions.Fresh"/> or an interrupted first time) the demo is created before.
    /// </summary>
    /// <param name="progress">Receives a sentence about each step that takes time.</param>
    /// <exception cref="DemoProblemException">A port is in use, or the folder can't be used.</exception>
    public static async Task<DemoRun> StartAsync(
        DemoProduct product, DemoOptions options, Action<string> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(progress);
        DemoPorts.Check(options);
        var folder = DemoFolder.Open(options.Folder);
        RunningSandbox? sandbox = null;
        IDemoApp? app = null;
        try
        {
            if (options.Fresh || !folder.IsComplete)
            {
                folder.Clear();
            }

            var clock = new DemoClock();
            sandbox = await GmailSandbox.StartAsync(
                new() { Url = $"http://127.0.0.1:{options.SandboxPort}", DataDirectory = folder.Sandbox, TimeProvider = clock },
                cancellationToken);
            app = product.Build(new(options, folder.Server, sandbox.Address, clock, progress));
            var run = new DemoRun(folder, sandbox, app, DemoPorts.Address(options.Urls));
            await run.PrepareAsync(clock, progress, cancellationToken);
            await app.StartAsync(cancellationToken);
            return run;
        }
        catch
        {
            await StopAsync(app, sandbox);
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Returns the address for a browser on this machine, according to the options.</summary>
    public static Uri LocalAddress(DemoOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return DemoPorts.Address(options.Urls);
    }

    /// <summary>Whether somebody has signed in to the mailbox that the demo leaves unconnected.</summary>
    internal async Task<bool> IsEveryMailboxConnectedAsync(CancellationToken cancellationToken)
    {
        await using var scope = App.OpenScope();
        var mailboxes = await scope.Services.GetRequiredService<IMailboxStore>().ListAsync(cancellationToken);
        var grants = await scope.Services.GetRequiredService<IGrantStore>().ListAsync(
            [.. mailboxes.Select(mailbox => mailbox.Id)], cancellationToken);
        return grants.Count == mailboxes.Count;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(App, Sandbox);
        _folder.Dispose();
    }

    private async Task PrepareAsync(DemoClock clock, Action<string> progress, CancellationToken cancellationToken)
    {
        var callback = new Uri(Address, "authcallback");
        await App.PrepareAsync(cancellationToken);
        if (!_folder.IsComplete)
        {
            progress("Making the demo's company and its mail, this takes some seconds ...");
            await new DemoSetup(App, clock, new(Sandbox.State, new(Sandbox.Address), callback)).RunAsync(cancellationToken);
            _folder.MarkComplete();
        }

        // The port may have changed since the last start.
        var local = LocalNames.Select(host => new UriBuilder(callback) { Host = host }.Uri.AbsoluteUri);
        foreach (var connection in DemoConnections.All)
        {
            Sandbox.State.RegisterClient(connection.ClientId, connection.ClientSecret, [.. local.Append(callback.AbsoluteUri).Distinct()]);
        }
    }

    private static async Task StopAsync(IDemoApp? app, RunningSandbox? sandbox)
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        if (sandbox is not null)
        {
            await sandbox.DisposeAsync();
        }
    }
}
