using OrchardCore.Environment.Shell;
using SalesMailbox.Gmail.Sandbox;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Orchard.Tests.Hosting;

/// <summary>
/// A site with several tenants and a Gmail sandbox for all tests of the collection, which therefore run one after the other.
/// </summary>
[CollectionDefinition(Name)]
public sealed class TenantSite : IAsyncLifetime, ICollectionFixture<TenantSite>
{
    public const string Name = "Tenants";

    /// <summary>A tenant at the root with the feature enabled.</summary>
    public const string First = ShellSettings.DefaultShellName;

    /// <summary>A tenant below a prefix with the feature enabled.</summary>
    public const string North = "North";

    /// <summary>A tenant in which the feature was never enabled.</summary>
    public const string South = "South";

    /// <summary>A tenant in which the feature is enabled and disabled.</summary>
    public const string West = "West";

    // Orchard's own recipe for sites with several tenants, which doesn't include the module.
    private const string Plain = "SaaS";

    private RunningSandbox? _sandbox;
    private OrchardSite? _site;

    public OrchardSite Site => _site!;

    public GmailSandboxState Gmail => _sandbox!.State;

    /// <summary>The clock of the site and of Gmail.</summary>
    internal ScriptedWorld World { get; } = new();

    /// <summary>Returns the prefix of a tenant's addresses.</summary>
    public static string PrefixOf(string tenant) => tenant == First ? "" : tenant.ToLowerInvariant();

    public async ValueTask InitializeAsync()
    {
        _sandbox = await GmailSandbox.StartAsync(new GmailSandboxOptions { TimeProvider = World });
        const string Google = "OrchardCore:SalesMailbox:Google:";
        TenantPlan[] tenants =
            [new(First), new(North, PrefixOf(North)), new(South, PrefixOf(South), Plain), new(West, PrefixOf(West), Plain)];
        _site = await OrchardSite.StartAsync(tenants, World, new()
        {
            [Google + "AuthorizationEndpoint"] = _sandbox.Address + "/o/oauth2/v2/auth",
            [Google + "TokenEndpoint"] = _sandbox.Address + "/token",
            [Google + "RevocationEndpoint"] = _sandbox.Address + "/revoke",
            [Google + "GmailBaseUri"] = _sandbox.Address + "/",
        });
        await this.AddAgentAsync(First);
        await this.AddAgentAsync(North);
    }

    /// <summary>Returns a person with their own browser.</summary>
    public Visitor Visitor(string tenant) => new(Site.Address, PrefixOf(tenant), null);

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await _sandbox!.DisposeAsync();
    }
}
