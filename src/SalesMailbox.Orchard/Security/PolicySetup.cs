using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Orchard.Security;

/// <summary>Maps the policies of SalesMailbox.Web's pages to permissions of the site.</summary>
internal static class PolicySetup
{
    private static readonly Dictionary<string, Permission> PermissionOf = new()
    {
        [Policies.ManageConnections] = SalesMailboxPermissions.ManageSalesMailboxes,
        [Policies.DeleteInboxMail] = SalesMailboxPermissions.DeleteInboxMail,
        [Policies.ManageActions] = SalesMailboxPermissions.ManageActions,
        [Policies.ViewAllInboxes] = SalesMailboxPermissions.ViewAllInboxes,
        [Policies.UseIntegrations] = SalesMailboxPermissions.UseMyInbox,
        [Policies.UseInbox] = SalesMailboxPermissions.UseMyInbox,
        [Policies.ViewTickets] = SalesMailboxPermissions.ViewTickets,
        [Policies.ViewClients] = SalesMailboxPermissions.ViewTickets,
        [Policies.EditTickets] = SalesMailboxPermissions.EditTickets,
        [Policies.EditClients] = SalesMailboxPermissions.EditTickets,
        [Policies.UseQuotations] = SalesMailboxPermissions.UseQuotations,
        [Policies.ManageQuotationSettings] = SalesMailboxPermissions.ManageQuotationSettings,
    };

    public static IServiceCollection AddSalesMailboxPolicies(this IServiceCollection services) => services.AddAuthorization(options =>
    {
        // Uses the lists of SalesMailbox.Web, so that a new policy that is unknown here stops the start rather than a page.
        foreach (var policy in Policies.Administrators.Concat(Policies.Agents))
        {
            options.AddPolicy(
                policy, rules => rules.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(PermissionOf[policy])));
        }
    });
}
