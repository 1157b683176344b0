using OrchardCore;
using OrchardCore.Security.Permissions;

namespace SalesMailbox.Orchard.Security;

/// <summary>Offers the permissions; administrators have all of them by default, editors, authors and contributors (the site's staff) those of an agent.</summary>
public sealed class SalesMailboxPermissionProvider : IPermissionProvider
{
    private static readonly string[] Staff = [OrchardCoreConstants.Roles.Editor, OrchardCoreConstants.Roles.Author, OrchardCoreConstants.Roles.Contributor];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([.. SalesMailboxPermissions.ForAdministrators, .. SalesMailboxPermissions.ForAgents]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [.. SalesMailboxPermissions.ForAdministrators, .. SalesMailboxPermissions.ForAgents] },
        new() { Name = AgentRole.Name, Permissions = SalesMailboxPermissions.ForAgents },
        .. Staff.Select(role => new PermissionStereotype { Name = role, Permissions = SalesMailboxPermissions.ForAgents }),
    ];
}
