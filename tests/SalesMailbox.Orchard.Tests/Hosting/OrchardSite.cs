using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Modules;

namespace SalesMailbox.Orchard.Tests.Hosting;

/// <summary>A real Orchard Core site with the module, on a folder and a port of its own, set up by the module's recipe at its first request.</summary>
public sealed class OrchardSite : IAsyncDisposable
{
    private readonly string _folder;
    private readonly WebApplication _app;

    private OrchardSite(string folder, WebApplication app, SiteLog log, ScriptedWorld world) => (_folder, _app, Log, World) = (folder, app, log, world);

    public SiteLog Log { get; }

    /// <summary>What it logged while it was set up.</summary>
    public IReadOnlyCollection<string> SetUpLog { get; private set; } = [];

    public HttpClient Client { get; private set; } = new();

    /// <summary>What the tenant has in the place of Google, the clock and the fault points.</summary>
    internal ScriptedWorld World { get; }

    /// <param name="provider">Orchard's name of the database: Sqlite, Postgres.</param>
    /// <param name="connection">Empty for Sqlite.</param>
    /// <param name="configure">What the application brings besides the modules it has.</param>
    public static async Task<OrchardSite> StartAsync(string provider, string connection, Action<OrchardCoreBuilder>? configure = null)
    {
        var folder = Directory.CreateTempSubdirectory("salesmailbox-orchard-").FullName;
        var log = new SiteLog();

        // The application's name decides which assembly tells Orchard the modules there are.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ApplicationName = "SalesMailbox.Orchard.Host", ContentRootPath = folder, EnvironmentName = "Production" });
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Configuration.AddInMemoryCollection(Setup(provider, connection));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var world = new ScriptedWorld();
        var orchard = builder.Services.AddOrchardCms().AddSetupFeatures("OrchardCore.AutoSetup").ConfigureServices(world.Register);
        configure?.Invoke(orchard);

        // Its background tasks would work on the tables between the tests: none begins before the tests are over.
        builder.Services.Configure<BackgroundServiceOptions>(options => options.MinimumIdleTime = TimeSpan.FromDays(1));
        var app = builder.Build();
        app.UseOrchardCore();
        await app.StartAsync();
        var site = new OrchardSite(folder, app, log, world);
        await site.SetUpAsync();
        return site;
    }

    public async Task<ShellContext> TenantAsync() =>
        await _app.Services.GetRequiredService<IShellHost>().GetOrCreateShellContextAsync(_app.Services.GetRequiredService<IShellHost>().GetSettings("Default"));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task SetUpAsync()
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false };
        Client = new HttpClient(handler) { BaseAddress = new Uri(_app.Urls.Single()), Timeout = TimeSpan.FromMinutes(5) };
        using var setup = await Client.GetAsync("/Login"); // sets the site up and redirects to its start page, which the recipe makes none of
        SetUpLog = [.. Log.Lines];
        using var login = await Client.GetAsync("/Login");
        Assert.True(login.StatusCode == HttpStatusCode.OK, $"{setup.StatusCode}, {login.StatusCode}\n{string.Join('\n', Log.Lines)}");
    }

    private static Dictionary<string, string?> Setup(string provider, string connection)
    {
        const string Tenant = "OrchardCore:OrchardCore_AutoSetup:Tenants:0:";
        return new()
        {
            ["OrchardCore:OrchardCore_AutoSetup:AutoSetupPath"] = "",
            [Tenant + "ShellName"] = "Default",
            [Tenant + "SiteName"] = "Tests",
            [Tenant + "SiteTimeZone"] = "UTC",
            [Tenant + "AdminUsername"] = "admin",
            [Tenant + "AdminEmail"] = "admin@example.com",
            [Tenant + "AdminPassword"] = "Only-for-tests-1",
            [Tenant + "DatabaseProvider"] = provider,
            [Tenant + "DatabaseConnectionString"] = connection,
            [Tenant + "RecipeName"] = "SalesMailbox",
        };
    }
}
