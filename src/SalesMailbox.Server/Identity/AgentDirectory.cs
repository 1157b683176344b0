using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Identity;

/// <summary>Provides the tenant's users as Core's agents.</summary>
internal sealed class AgentDirectory(ServerDbContext context, ISettingsStore settings) : IAgentDirectory
{
    private Task<TimeZoneInfo>? _zoneOfCompany;

    public async Task<Agent?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        (await QueryAsync(context.Users.Where(user => user.Id == id), cancellationToken)) is [var agent] ? agent : null;

    public Task<IReadOnlyList<Agent>> ListAsync(CancellationToken cancellationToken = default) =>
        QueryAsync(context.Users.Where(user => user.IsActive), cancellationToken);

    private async Task<IReadOnlyList<Agent>> QueryAsync(IQueryable<ServerUser> users, CancellationToken cancellationToken)
    {
        var administrators = context.UserRoles.Join(
            context.Roles.Where(role => role.Name == Roles.Administrator), link => link.RoleId, role => role.Id, (link, _) => link.UserId);
        var rows = await users.AsNoTracking()
            .Select(user => new
            {
                user.Id,
                user.DisplayName,
                user.Email,
                user.IsActive,
                user.TimeZone,
                IsAdministrator = administrators.Contains(user.Id),
            })
            .ToListAsync(cancellationToken);
        var company = await (_zoneOfCompany ??= ZoneOfCompanyAsync(cancellationToken));
        var agents = rows.Select(row => new Agent(row.Id, row.DisplayName, row.Email ?? "", row.IsAdministrator, row.IsActive)
        {
            TimeZone = TimeZones.Find(row.TimeZone) ?? company,
        });
        return NameOrder.Sorted(agents, agent => agent.Name, agent => agent.Id);
    }

    private async Task<TimeZoneInfo> ZoneOfCompanyAsync(CancellationToken cancellationToken) =>
        TimeZones.Find((await settings.GetAsync<CompanySettings>(cancellationToken)).TimeZone) ?? TimeZones.OfThisComputer;
}

/// <summary>Provides the signed-in user as Core's agent. Read once for each request.</summary>
internal sealed class CurrentAgent(IHttpContextAccessor accessor, IAgentDirectory directory) : ICurrentAgent
{
    private Task<Agent?>? _agent;

    public Task<Agent?> GetAsync(CancellationToken cancellationToken = default) => _agent ??= LoadAsync(cancellationToken);

    private async Task<Agent?> LoadAsync(CancellationToken cancellationToken)
    {
        var user = accessor.HttpContext?.User;
        var id = user?.Identity?.IsAuthenticated == true ? user.FindFirstValue(ClaimTypes.NameIdentifier) : null;
        return id is null ? null : await directory.FindAsync(id, cancellationToken);
    }
}
