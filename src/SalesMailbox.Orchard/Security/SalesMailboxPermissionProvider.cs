using OrchardCore;
using OrchardCore.Security.Permissions;

namespace SalesMailbox.Orchard.Security;

/// <summary>
/// Provides the permissions. By default, administrators have all of them and the role of agents has those of an agent. No other role gets
/// any: an administrator decides who is an agent.
/// </summary>
internal sealed class SalesMailboxPermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([.. SalesMailboxPermissions.ForAdministrators, .. SalesMailboxPermissions.ForAgents]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new()
        {
            Name = OrchardCoreConstants.Roles.Administrator,
            Permissions = [.. SalesMailboxPermissions.ForAdministrators, .. SalesMailboxPermissions.ForAgents],
        },
        new() { Name = AgentRole.Name, Permissions = SalesMailboxPermissions.ForAgents },
    ];
}
