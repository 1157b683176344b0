using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Modules;
using SalesMailbox.Orchard.Hosting;

namespace SalesMailbox.Orchard.Tests.Hosting;

/// <summary>
/// A real Orchard Core site with the module, in its own folder and on its own port. Each tenant is set up by its recipe at its first
/// request.
/// </summary>
public sealed class OrchardSite : IAsyncDisposable
{
    /// <summary>The password of each tenant's "admin" and of all added users.</summary>
    public const string Password = "Only-for-tests-1";

    private readonly string _folder = Directory.CreateTempSubdirectory("salesmailbox-orchard-").FullName;
    private readonly IReadOnlyList<TenantPlan> _tenants;
    private readonly Dictionary<string, string?> _settings;
    private WebApplication? _app;

    private OrchardSite(IReadOnlyList<TenantPlan> tenants, ScriptedWorld world, Dictionary<string, string?> settings) =>
        (_tenants, World, _settings) = (tenants, world, settings);

    public SiteLog Log { get; } = new();

    /// <summary>The log of the setup of its first tenant.</summary>
    public IReadOnlyCollection<string> SetUpLog { get; private set; } = [];

    public HttpClient Client { get; private set; } = new();

    /// <summary>Unchanged when the site is started again.</summary>
    public string Address { get; private set; } = "http://127.0.0.1:0";

    /// <summary>The tenants' substitutes for Google, the clock, and the fault points.</summary>
    internal ScriptedWorld World { get; }

    private IShellHost Shells => _app!.Services.GetRequiredService<IShellHost>();

    /// <param name="provider">Orchard's name of the database: Sqlite, Postgres.</param>
    /// <param name="connection">Empty for Sqlite.</param>
    /// <param name="prefix">The prefix of the tables, for tenants that share a database.</param>
    /// <param name="configure">Adds the application's own modules.</param>
    public static Task<OrchardSite> StartAsync(
        string provider, string connection, string prefix = "", Action<IServiceCollection>? configure = null) =>
        StartAsync(
            [new TenantPlan(ShellSettings.DefaultShellName, Provider: provider, Connection: connection, TablePrefix: prefix)],
            new ScriptedWorld(), [], configure);

    internal static async Task<OrchardSite> StartAsync(
        IReadOnlyList<TenantPlan> tenants,
        ScriptedWorld world,
        Dictionary<string, string?> settings,
        Action<IServiceCollection>? configure = null)
    {
        var site = new OrchardSite(tenants, world, settings);
        await site.StartAsync(configure);
        await site.SetUpAsync();
        return site;
    }

    public Task<ShellContext> TenantAsync(string name = ShellSettings.DefaultShellName) =>
        Shells.GetOrCreateShellContextAsync(Shells.GetSettings(name));

    /// <summary>Uses a tenant's services like one of its background tasks.</summary>
    public async Task<T> InTenantAsync<T>(string name, Func<IServiceProvider, Task<T>> work)
    {
        var (scope, result) = (await Shells.GetScopeAsync(name), default(T));
        await scope.UsingAsync(async inner => result = await work(inner.ServiceProvider));
        return result!;
    }

    /// <summary>Waits for the imports of all tenants.</summary>
    public Task WhenImportsIdleAsync() => SiteImports.Of(Shells).WhenIdleAsync();

    /// <summary>Stops the site and starts it again in the same folder, like a new process without visitors.</summary>
    /// <param name="configure">Changes the host's services.</param>
    public async Task RestartAsync(Action<IServiceCollection>? configure = null)
    {
        await StopAsync();
        Log.Clear();
        await StartAsync(configure);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The host's own recipes must be in its folder, as in a deployment.</summary>
    private void CopyRecipes()
    {
        var recipes = Directory.CreateDirectory(Path.Combine(_folder, "Recipes")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Recipes")))
        {
            File.Copy(file, Path.Combine(recipes, Path.GetFileName(file)), overwrite: true);
        }
    }

    private async Task StartAsync(Action<IServiceCollection>? configure)
    {
        CopyRecipes();

        // The application's name decides which assembly lists the available modules to Orchard.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = "SalesMailbox.Orchard.Host",
                ContentRootPath = _folder,
                EnvironmentName = "Production",
            });
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Configuration.AddInMemoryCollection(_tenants.SelectMany((tenant, number) => tenant.Settings(number)));
        builder.Configuration.AddInMemoryCollection(_settings)
            .AddInMemoryCollection([new("OrchardCore:OrchardCore_AutoSetup:AutoSetupPath", "")]);
        builder.WebHost.UseUrls(Address);
        builder.Services.AddOrchardCms().AddSetupFeatures("OrchardCore.AutoSetup").ConfigureServices(World.Register);

        // The site's background tasks would change the tables between tests, so none starts before the tests end.
        builder.Services.Configure<BackgroundServiceOptions>(options => options.MinimumIdleTime = TimeSpan.FromDays(1));
        configure?.Invoke(builder.Services);
        _app = builder.Build();
        _app.UseOrchardCore();
        await _app.StartAsync();
        Address = _app.Urls.Single();
    }

    private async Task StopAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
            _app = null;
        }
    }

    private async Task SetUpAsync()
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false };
        Client = new HttpClient(handler) { BaseAddress = new Uri(Address), Timeout = TimeSpan.FromMinutes(5) };
        foreach (var tenant in _tenants)
        {
            var path = tenant.Prefix.Length == 0 ? "/Login" : $"/{tenant.Prefix}/Login";
            using var setup = await Client.GetAsync(path); // sets the tenant up and redirects to its start page
            SetUpLog = tenant == _tenants[0] ? [.. Log.Lines] : SetUpLog;
            using var login = await Client.GetAsync(path);
            Assert.True(
                login.StatusCode == HttpStatusCode.OK,
                $"{tenant.Name}: {setup.StatusCode}, {login.StatusCode}\n{string.Join('\n', Log.Lines)}");
        }
    }
}
