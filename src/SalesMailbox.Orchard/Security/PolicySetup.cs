using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Orchard.Security;

/// <summary>Maps the names Web's pages ask for to permissions of the site.</summary>
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
        // By the lists of Web, so that a policy that is new there and unknown here stops the start instead of a page.
        foreach (var policy in Policies.Administrators.Concat(Policies.Agents))
        {
            options.AddPolicy(policy, rules => rules.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(PermissionOf[policy])));
        }
    });
}
