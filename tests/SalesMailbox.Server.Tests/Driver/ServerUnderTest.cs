using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SalesMailbox.Gmail.Sandbox;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Tests.Driver;

/// <summary>The real server on a free port of this machine, with its own data folder and Gmail sandbox.</summary>
public sealed class ServerUnderTest : IAsyncDisposable
{
    private readonly Action<WebApplicationBuilder>? _configure;
    private TimeProvider? _clock;
    private WebApplication? _app;

    private ServerUnderTest(RunningSandbox sandbox, Action<WebApplicationBuilder>? configure) =>
        (Sandbox, _configure) = (sandbox, configure);

    public RunningSandbox Sandbox { get; }

    public GmailSandboxState Gmail => Sandbox.State;

    public string DataDirectory { get; } = Path.Combine(Path.GetTempPath(), "salesmailbox-server-tests", Guid.NewGuid().ToString("N"));

    public WebApplication App => _app ?? throw new InvalidOperationException("The server is stopped.");

    public string Address { get; private set; } = "";

    /// <summary>Settings in the form of command-line arguments. More may be added before a restart.</summary>
    public List<string> Settings { get; } = [];

    /// <param name="configure">Changes the host before it is built, for example a service or a log.</param>
    public static async Task<ServerUnderTest> StartAsync(Action<WebApplicationBuilder>? configure = null, params string[] settings)
    {
        var sandbox = await GmailSandbox.StartAsync(new GmailSandboxOptions(), TestContext.Current.CancellationToken);
        var server = new ServerUnderTest(sandbox, configure);
        server.Settings.AddRange(server.CommonSettings());
        server.Settings.AddRange(settings);
        await server.StartAsync();
        return server;
    }

    public async Task StartAsync()
    {
        _app = ServerHost.Build([.. Settings, "--urls=http://127.0.0.1:0"], Configure);
        await App.Services.GetRequiredService<TenantDatabases>().MigrateAllAsync(TestContext.Current.CancellationToken);
        await App.StartAsync(TestContext.Current.CancellationToken);
        Address = App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    public async Task StopAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync(CancellationToken.None);
            await _app.DisposeAsync();
            _app = null;
        }
    }

    /// <summary>Stops the server and starts it again with the same data, like a new process.</summary>
    public async Task RestartAsync(params string[] settings)
    {
        await StopAsync();
        Settings.AddRange(settings);
        await StartAsync();
    }

    /// <summary>Restarts the server with another clock.</summary>
    public Task RestartAsync(TimeProvider clock)
    {
        _clock = clock;
        return RestartAsync();
    }

    /// <summary>Returns a person with their own browser.</summary>
    /// <param name="host">The host name in the address; null for the server's own.</param>
    public Visitor Visitor(string prefix = "", string? host = null) => new(Address, prefix, host);

    /// <summary>Uses a tenant's services like a request.</summary>
    public async Task<T> InTenantAsync<T>(string tenant, Func<IServiceProvider, Task<T>> work)
    {
        var record = App.Services.GetRequiredService<TenantRegistry>().Find(tenant)
            ?? throw new InvalidOperationException($"No tenant {tenant}.");
        await using var scope = App.Services.GetRequiredService<TenantScopes>().Open(record);
        return await work(scope.Services);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Sandbox.DisposeAsync();
        if (Directory.Exists(DataDirectory))
        {
            Directory.Delete(DataDirectory, recursive: true);
        }
    }

    private void Configure(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IHostLifetime, LifetimeOfTheTest>();
        if (_clock is not null)
        {
            builder.Services.AddSingleton(_clock);
        }

        _configure?.Invoke(builder);
    }

    private IEnumerable<string> CommonSettings() =>
    [
        $"--SalesMailbox:DataDirectory={DataDirectory}",
        $"--SalesMailbox:Google:AuthorizationEndpoint={Sandbox.Address}/o/oauth2/v2/auth",
        $"--SalesMailbox:Google:TokenEndpoint={Sandbox.Address}/token",
        $"--SalesMailbox:Google:RevocationEndpoint={Sandbox.Address}/revoke",
        $"--SalesMailbox:Google:GmailBaseUri={Sandbox.Address}/",
        "--SalesMailbox:Google:RetryDelay=00:00:00.010",
        "--Logging:LogLevel:Default=Error",
        "--Logging:LogLevel:Microsoft.AspNetCore=None",
    ];

    /// <summary>Ignores signals, which the test runner handles.</summary>
    private sealed class LifetimeOfTheTest : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
