using Microsoft.AspNetCore.Identity;
using OrchardCore.Admin;
using OrchardCore.Data.Migration;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;
using SalesMailbox.Orchard.Security;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>
/// Creates the role for agents, so that enabling the feature is enough. An existing role with the same name is left unchanged.
/// </summary>
internal sealed class RoleMigrations(RoleManager<IRole> roles) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        if (await roles.FindByNameAsync(AgentRole.Name) is null)
        {
            Permission[] permissions = [AdminPermissions.AccessAdminPanel, .. SalesMailboxPermissions.ForAgents];
            await roles.CreateAsync(new Role
            {
                RoleName = AgentRole.Name,
                RoleDescription = "Sells: uses My Inbox, tickets and clients, and nothing else of the site's administration.",
                RoleClaims = [.. permissions.Select(permission => RoleClaim.Create(permission.Name))],
            });
        }

        return 1;
    }
}
