using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SalesMailbox.Gmail.Sandbox;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Tests.Driver;

/// <summary>The real server on a free port of this machine, over a data folder of its own, with a Gmail sandbox beside it.</summary>
public sealed class ServerUnderTest : IAsyncDisposable
{
    private readonly Action<WebApplicationBuilder>? _configure;
    private TimeProvider? _clock;
    private WebApplication? _app;

    private ServerUnderTest(RunningSandbox sandbox, Action<WebApplicationBuilder>? configure) => (Sandbox, _configure) = (sandbox, configure);

    public RunningSandbox Sandbox { get; }

    public GmailSandboxState Gmail => Sandbox.State;

    public string DataDirectory { get; } = Path.Combine(Path.GetTempPath(), "salesmailbox-server-tests", Guid.NewGuid().ToString("N"));

    public WebApplication App => _app ?? throw new InvalidOperationException("The server is stopped.");

    public string Address { get; private set; } = "";

    /// <summary>Settings as a process's arguments would give them; more may be added before a restart.</summary>
    public List<string> Settings { get; } = [];

    /// <param name="configure">Changes the host before it is built: a service, a log.</param>
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

    /// <summary>Stops it and starts it again over the same data, as a new process would.</summary>
    public async Task RestartAsync(params string[] settings)
    {
        await StopAsync();
        Settings.AddRange(settings);
        await StartAsync();
    }

    /// <summary>The same with another clock.</summary>
    public Task RestartAsync(TimeProvider clock)
    {
        _clock = clock;
        return RestartAsync();
    }

    /// <summary>A person with a browser of their own.</summary>
    /// <param name="host">The host name they type; the address's own when null.</param>
    public Visitor Visitor(string prefix = "", string? host = null) => new(Address, prefix, host);

    /// <summary>Works with a tenant's services, as a request would.</summary>
    public async Task<T> InTenantAsync<T>(string tenant, Func<IServiceProvider, Task<T>> work)
    {
        var record = App.Services.GetRequiredService<TenantRegistry>().Find(tenant) ?? throw new InvalidOperationException($"No tenant {tenant}.");
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

    /// <summary>Signals to the process are the test runner's business.</summary>
    private sealed class LifetimeOfTheTest : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
