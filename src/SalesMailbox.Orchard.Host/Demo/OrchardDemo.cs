using OrchardCore.BackgroundTasks;
using OrchardCore.BackgroundTasks.Services;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Demo.Content;
using SalesMailbox.Demo.Running;
using SalesMailbox.Orchard.BackgroundTasks;

namespace SalesMailbox.Orchard.Host.Demo;

/// <summary>Runs the demo in Orchard Core: the company in the first tenant, and a second tenant that is isolated from it.</summary>
internal sealed class OrchardDemo : IDemoApp
{
    private readonly WebApplication _app;
    private readonly Uri _address;

    private readonly DemoStart _start;

    private OrchardDemo(WebApplication app, DemoStart start) =>
        (_app, _start, _address) = (app, start, DemoRun.LocalAddress(start.Options));

    public static DemoProduct Product { get; } = new("orchard-demo", DemoTenants.Greeting, Create);

    private IShellHost Shells => _app.Services.GetRequiredService<IShellHost>();

    /// <summary>Sets the tenants up. Orchard does this at a tenant's first request.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        _start.Progress("Starting an Orchard Core site with two tenants ...");
        await _app.StartAsync(cancellationToken);
        using var browser = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
        foreach (var tenant in DemoTenants.All)
        {
            using var answer = await browser.GetAsync(new Uri(_address, tenant.Prefix), cancellationToken);
            answer.EnsureSuccessStatusCode();
        }

        // The setup ends with a new service container for the tenant.
        await Shells.GetOrCreateShellContextAsync(Shells.GetSettings(ShellSettings.DefaultShellName));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    public IWorkScope OpenScope() => Shells.TryGetShellContext(ShellSettings.DefaultShellName, out var context)
        ? new ShellWorkScope(context)
        : throw new InvalidOperationException("The demo's tenant is not there.");

    /// <summary>
    /// Shortens the import schedule. The setup recipe has already enabled the module; here a new email is imported within a minute, because
    /// ten minutes are too long for a demo.
    /// </summary>
    public async Task EnableModuleAsync(CancellationToken cancellationToken)
    {
        var shell = await Shells.GetScopeAsync(ShellSettings.DefaultShellName);
        await shell.UsingAsync(async scope =>
        {
            var task = scope.ServiceProvider.GetServices<IBackgroundTask>().OfType<ImportBackgroundTask>().Single();
            var settings = task.GetDefaultSettings();
            settings.Schedule = "* * * * *";
            await scope.ServiceProvider.GetRequiredService<BackgroundTaskManager>().UpdateAsync(task.GetTaskName(), settings);
        });
    }

    public async Task<Agent> AddUserAsync(DemoPerson person, string password, CancellationToken cancellationToken)
    {
        var shell = await Shells.GetScopeAsync(ShellSettings.DefaultShellName);
        await shell.UsingAsync(scope => DemoUsers.AddAsync(scope.ServiceProvider, person, password));
        await using var work = OpenScope();
        return await DemoUsers.FindAsync(work.Services, person, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_app.Lifetime.ApplicationStopped.IsCancellationRequested)
        {
            await _app.StopAsync(CancellationToken.None);
        }

        await _app.DisposeAsync();
    }

    private static OrchardDemo Create(DemoStart start)
    {
        Directory.CreateDirectory(start.Folder);
        string[] arguments =
        [
            // Independent of the folder in which the demo is started.
            $"--contentRoot={AppContext.BaseDirectory}",
            "--Logging:LogLevel:Default=Error",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Error",
            .. start.Options.HostArguments,
            $"--urls={start.Options.Urls}",
            .. start.GoogleSettings.Select(setting => $"--OrchardCore:{setting.Key}={setting.Value}"),
            .. DemoTenants.Settings,
        ];
        var app = OrchardSite.Build(arguments, services =>
        {
            services.AddSingleton(start.Clock);
            services.PostConfigure<ShellOptions>(options => options.ShellsApplicationDataPath = start.Folder);
        });
        return new OrchardDemo(app, start);
    }

    /// <summary>A scope with the ambient services that a request has.</summary>
    private sealed class ShellWorkScope : IWorkScope
    {
        private readonly ShellScope _scope;

        public ShellWorkScope(OrchardCore.Environment.Shell.Builders.ShellContext context)
        {
            _scope = new ShellScope(context);
            _scope.StartAsyncFlow();
        }

        public IServiceProvider Services => _scope.ServiceProvider;

        public ValueTask DisposeAsync() => _scope.DisposeAsync();
    }
}
