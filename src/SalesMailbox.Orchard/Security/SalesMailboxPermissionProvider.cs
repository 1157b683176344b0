using OrchardCore;
using OrchardCore.Security.Permissions;

namespace SalesMailbox.Orchard.Security;

/// <summary>Offers the permissions; administrators have all of them by default, the role of agents those of an agent. No other role gets any: an administrator decides who sells.</summary>
public sealed class SalesMailboxPermissionProvider : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([.. SalesMailboxPermissions.ForAdministrators, .. SalesMailboxPermissions.ForAgents]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [.. SalesMailboxPermissions.ForAdministrators, .. SalesMailboxPermissions.ForAgents] },
        new() { Name = AgentRole.Name, Permissions = SalesMailboxPermissions.ForAgents },
    ];
}
