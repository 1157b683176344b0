using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Demo;
using SalesMailbox.Demo.Content;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Modules;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Demo;

/// <summary>The embedded server as the demo's host: its first tenant, so that the demo's administrator can also look at tenants.</summary>
internal sealed class DemoTenant(IServiceProvider services) : IDemoHost
{
    private readonly TenantScopes _scopes = services.GetRequiredService<TenantScopes>();
    private readonly TenantRegistry _registry = services.GetRequiredService<TenantRegistry>();

    private TenantRecord Tenant => _registry.Find(TenantRecord.DefaultName)!;

    public IWorkScope OpenScope() => _scopes.Open(Tenant);

    public async Task EnableModuleAsync(CancellationToken cancellationToken)
    {
        _registry.Rename(TenantRecord.DefaultName, DemoPeople.Organisation);
        await using var scope = OpenScope();
        await scope.Services.GetRequiredService<ModuleSwitch>().SetAsync(true, cancellationToken);
    }

    public async Task<Agent> AddUserAsync(DemoPerson person, string password, CancellationToken cancellationToken)
    {
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
}
