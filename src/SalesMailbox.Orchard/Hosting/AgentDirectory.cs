using OrchardCore.Security.Permissions;
using OrchardCore.Security.Services;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using SalesMailbox.Core.Agents;
using SalesMailbox.Orchard.Security;
using YesSql;
using YesSql.Services;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>The site's users as agents: those who may use My Inbox through one of their roles.</summary>
public sealed class AgentDirectory(ISession session, IRoleService roles) : IAgentDirectory
{
    private Task<RoleNames>? _roles;

    private sealed record RoleNames(string[] Agents, string[] Administrators);

    public async Task<Agent?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        await session.Query<User, UserIndex>(index => index.UserId == id).FirstOrDefaultAsync(cancellationToken) is { } user
            ? Of(user, await RolesAsync())
            : null;

    public async Task<IReadOnlyList<Agent>> ListAsync(CancellationToken cancellationToken = default)
    {
        var names = await RolesAsync();
        if (names.Agents.Length == 0)
        {
            return [];
        }

        string[] normalized = [.. names.Agents.Select(name => name.ToUpperInvariant())];
        var users = await session.Query<User>().With<UserByRoleNameIndex>(index => index.RoleName.IsIn(normalized))
            .With<UserIndex>(index => index.IsEnabled).ListAsync(cancellationToken);
        return [.. users.DistinctBy(user => user.UserId).Select(user => Of(user, names)).OrderBy(agent => agent.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(agent => agent.Id)];
    }

    private static Agent Of(User user, RoleNames names) => new(
        user.UserId,
        user.UserName,
        user.Email ?? "",
        user.RoleNames.Intersect(names.Administrators, StringComparer.OrdinalIgnoreCase).Any(),
        user.IsEnabled && user.RoleNames.Intersect(names.Agents, StringComparer.OrdinalIgnoreCase).Any());

    private Task<RoleNames> RolesAsync() => _roles ??= ReadRolesAsync();

    private async Task<RoleNames> ReadRolesAsync()
    {
        var (agents, administrators) = (new List<string>(), new List<string>());
        foreach (var role in await roles.GetRolesAsync())
        {
            var isAdministrator = await roles.IsAdminRoleAsync(role.RoleName);
            var granted = (await roles.GetRoleClaimsAsync(role.RoleName)).Where(claim => claim.Type == Permission.ClaimType).Select(claim => claim.Value).ToHashSet();
            if (isAdministrator || granted.Contains(SalesMailboxPermissions.ManageSalesMailboxes.Name))
            {
                administrators.Add(role.RoleName);
            }

            if (isAdministrator || granted.Contains(SalesMailboxPermissions.UseMyInbox.Name) || granted.Contains(SalesMailboxPermissions.ManageSalesMailboxes.Name))
            {
                agents.Add(role.RoleName);
            }
        }

        return new RoleNames([.. agents], [.. administrators]);
    }
}
