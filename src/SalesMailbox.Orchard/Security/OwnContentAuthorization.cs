using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;
using SalesMailbox.Orchard.Parts;

namespace SalesMailbox.Orchard.Security;

/// <summary>
/// Who may view or edit content of a site may not therefore see its tickets or give away its mailboxes (a site's visitors may view content by default):
/// the module's own permission is needed besides. Copies are for nobody; they would have the number and the address of another.
/// </summary>
public sealed class OwnContentAuthorization(IServiceProvider services) : AuthorizationHandler<PermissionRequirement>
{
    private static readonly string[] Viewing = ["View", "Preview", "ListContent"];
    private static readonly string[] Changing = ["Edit", "Publish", "Delete"];

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(requirement);
        if (TypeOf(context.Resource) is not { } type || !ContentTypes.All.Contains(type))
        {
            return;
        }

        var name = requirement.Permission.Name;
        if (name.StartsWith("Clone", StringComparison.Ordinal))
        {
            context.Fail(new AuthorizationFailureReason(this, "There are no copies of these."));
        }
        else if (NeededFor(name, type) is { } needed)
        {
            // Asked for late: the service is made of its handlers.
            if (!await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, needed))
            {
                context.Fail(new AuthorizationFailureReason(this, needed.Name));
            }
        }
    }

    private static string? TypeOf(object? resource) => resource switch
    {
        ContentItem item => item.ContentType,
        ContentTypeDefinition definition => definition.Name,
        string type => type,
        _ => null,
    };

    private static Permission? NeededFor(string name, string type)
    {
        var views = Array.Exists(Viewing, start => name.StartsWith(start, StringComparison.Ordinal));
        if (!views && !Array.Exists(Changing, start => name.StartsWith(start, StringComparison.Ordinal)))
        {
            return null;
        }

        return type switch
        {
            ContentTypes.SalesMailbox => SalesMailboxPermissions.ManageSalesMailboxes,
            ContentTypes.Quotation => SalesMailboxPermissions.UseQuotations,
            ContentTypes.Action => SalesMailboxPermissions.ManageActions,
            _ => views ? SalesMailboxPermissions.ViewTickets : SalesMailboxPermissions.EditTickets,
        };
    }
}
