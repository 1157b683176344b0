using Microsoft.Extensions.Localization;
using OrchardCore.Entities;
using OrchardCore.Security.Permissions;
using OrchardCore.Security.Services;
using OrchardCore.Settings;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Security;
using YesSql;
using YesSql.Services;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>Provides the site's users as agents: those who may use My Inbox through one of their roles.</summary>
/// <remarks>
/// Orchard deletes a removed user, but the user's data is still here. An unknown id is therefore a former user without a name.
/// </remarks>
internal sealed class AgentDirectory(ISession session, IRoleService roles, ISiteService site, IStringLocalizer<AgentDirectory> S)
    : IAgentDirectory
{
    private Task<RoleNames>? _roles;
    private TimeZoneInfo? _zoneOfSite;

    private sealed record RoleNames(string[] Agents, string[] Administrators);

    public async Task<Agent?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        await session.Query<User, UserIndex>(index => index.UserId == id).FirstOrDefaultAsync(cancellationToken) is { } user
            ? Of(user, await RolesAsync(), await ZoneOfSiteAsync())
            : string.IsNullOrEmpty(id) ? null : new Agent(id, S["Former user"], "", IsAdministrator: false, IsActive: false);

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
        var zone = await ZoneOfSiteAsync();
        return NameOrder.Sorted(
            users.DistinctBy(user => user.UserId).Select(user => Of(user, names, zone)), agent => agent.Name, agent => agent.Id);
    }

    private async Task<TimeZoneInfo> ZoneOfSiteAsync() =>
        _zoneOfSite ??= TimeZones.Find((await site.GetSiteSettingsAsync()).TimeZoneId) ?? TimeZones.OfThisComputer;

    // Orchard's feature "User Time Zone" stores the user's own time zone under the name of its class.
    private static TimeZoneInfo? ZoneOf(User user) => TimeZones.Find(user.Properties["UserTimeZone"]?["TimeZoneId"]?.GetValue<string>());

    private static Agent Of(User user, RoleNames names, TimeZoneInfo zoneOfSite)
    {
        var name = user.TryGet<SalesMailboxAgentProfile>(out var profile) ? profile.DisplayName : "";
        return new Agent(
            user.UserId,
            name.Length > 0 ? name : user.UserName,
            user.Email ?? "",
            user.RoleNames.Intersect(names.Administrators, StringComparer.OrdinalIgnoreCase).Any(),
            user.IsEnabled && user.RoleNames.Intersect(names.Agents, StringComparer.OrdinalIgnoreCase).Any())
        {
            PublicName = name,
            SignInName = user.UserName,
            TimeZone = ZoneOf(user) ?? zoneOfSite,
        };
    }

    private Task<RoleNames> RolesAsync() => _roles ??= ReadRolesAsync();

    private async Task<RoleNames> ReadRolesAsync()
    {
        var (agents, administrators) = (new List<string>(), new List<string>());
        foreach (var role in await roles.GetRolesAsync())
        {
            var isAdministrator = await roles.IsAdminRoleAsync(role.RoleName);
            var granted = (await roles.GetRoleClaimsAsync(role.RoleName))
                .Where(claim => claim.Type == Permission.ClaimType)
                .Select(claim => claim.Value)
                .ToHashSet();
            if (isAdministrator || granted.Contains(SalesMailboxPermissions.ManageSalesMailboxes.Name))
            {
                administrators.Add(role.RoleName);
            }

            if (isAdministrator || granted.Contains(SalesMailboxPermissions.UseMyInbox.Name)
                || granted.Contains(SalesMailboxPermissions.ManageSalesMailboxes.Name))
            {
                agents.Add(role.RoleName);
            }
        }

        return new RoleNames([.. agents], [.. administrators]);
    }
}
