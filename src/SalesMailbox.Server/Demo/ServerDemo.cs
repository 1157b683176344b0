using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Demo.Content;
using SalesMailbox.Demo.Running;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Modules;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Demo;

/// <summary>
/// Runs the demo in the embedded server, in its default tenant, so that the demo's administrator can also open the list of tenants.
/// </summary>
internal sealed class ServerDemo : IDemoApp
{
    private readonly WebApplication _app;
    private readonly TenantScopes _scopes;
    private readonly TenantRegistry _registry;

    private ServerDemo(WebApplication app)
    {
        _app = app;
        _scopes = app.Services.GetRequiredService<TenantScopes>();
        _registry = app.Services.GetRequiredService<TenantRegistry>();
    }

    public static DemoProduct Product { get; } = new("demo", address => [], start => new ServerDemo(Build(start)));

    public IServiceProvider Services => _app.Services;

    private TenantRecord Tenant => _registry.Find(TenantRecord.DefaultName)!;

    public Task PrepareAsync(CancellationToken cancellationToken) =>
        Services.GetRequiredService<TenantDatabases>().MigrateAllAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => _app.StartAsync(cancellationToken);

    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    public IWorkScope OpenScope() => _scopes.Open(Tenant);

    public async Task EnableModuleAsync(CancellationToken cancellationToken)
    {
        _registry.Rename(TenantRecord.DefaultName, DemoPeople.Organization);
        await using var scope = OpenScope();
        await scope.Services.GetRequiredService<ModuleSwitch>().SetAsync(true, cancellationToken);
    }

    public async Task<Agent> AddUserAsync(DemoPerson person, string password, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        await using var scope = OpenScope();
        var role = person.IsAdministrator ? Roles.Administrator : Roles.Agent;
        var added = await scope.Services.GetRequiredService<IdentitySeed>().AddUserAsync(person.Address, person.Name, password, role);
        if (!added.Succeeded)
        {
            throw new InvalidOperationException($"{person.Address}: {string.Join(" ", added.Errors.Select(error => error.Description))}");
        }

        var agents = await scope.Services.GetRequiredService<IAgentDirectory>().ListAsync(cancellationToken);
        return agents.Single(agent => agent.Email == person.Address);
    }

    public async ValueTask DisposeAsync()
    {
        // Disposing alone would leave the schedule running with disposed services.
        if (!_app.Lifetime.ApplicationStopped.IsCancellationRequested)
        {
            await _app.StopAsync(CancellationToken.None);
        }

        await _app.DisposeAsync();
    }

    private static WebApplication Build(DemoStart start)
    {
        string[] arguments =
        [
            // Keeps the log quiet, so that the demo's own output stands out. Command-line arguments override it.
            "--Logging:LogLevel:Default=Warning",
            "--Logging:LogLevel:Microsoft.AspNetCore.DataProtection=Error",
            .. start.Options.HostArguments,
            $"--urls={start.Options.Urls}",
            $"--SalesMailbox:DataDirectory={start.Folder}",
            .. start.GoogleSettings.Select(setting => $"--{setting.Key}={setting.Value}"),
        ];
        return ServerHost.Build(arguments, builder => builder.Services.AddSingleton<TimeProvider>(start.Clock));
    }
}
