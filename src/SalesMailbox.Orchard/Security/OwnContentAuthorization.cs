using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;
using SalesMailbox.Orchard.Parts;

namespace SalesMailbox.Orchard.Security;

/// <summary>
/// Requires the module's own permission in addition to Orchard's, because permission to view or edit a site's content must not give access
/// to its tickets and mailboxes (by default, visitors of a site may view content). Cloning is refused for everyone: a clone would have the
/// number and the address of the original.
/// </summary>
internal sealed class OwnContentAuthorization(IServiceProvider services) : AuthorizationHandler<PermissionRequirement>
{
    private static readonly HashSet<string> Viewing = Names(
        CommonPermissions.ViewContent, CommonPermissions.ViewOwnContent, CommonPermissions.PreviewContent,
        CommonPermissions.PreviewOwnContent, CommonPermissions.ListContent);

    private static readonly HashSet<string> Changing = Names(
        CommonPermissions.EditContent,
        CommonPermissions.EditOwnContent,
        CommonPermissions.EditContentOwner,
        CommonPermissions.PublishContent,
        CommonPermissions.PublishOwnContent,
        CommonPermissions.DeleteContent,
        CommonPermissions.DeleteOwnContent);

    private static readonly HashSet<string> Copying = Names(CommonPermissions.CloneContent, CommonPermissions.CloneOwnContent);

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(requirement);
        if (TypeOf(context.Resource) is not { } type || !ContentTypes.All.Contains(type))
        {
            return;
        }

        var name = requirement.Permission.Name;
        if (Copying.Contains(name))
        {
            context.Fail(new AuthorizationFailureReason(this, "These items can't be cloned."));
        }
        else if (NeededFor(name, type) is { } needed)
        {
            // Resolved late to avoid a circular dependency: the service is created with its handlers.
            if (!await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, needed))
            {
                context.Fail(new AuthorizationFailureReason(this, needed.Name));
            }
        }
    }

    private static HashSet<string> Names(params Permission[] permissions) => [.. permissions.Select(permission => permission.Name)];

    private static string? TypeOf(object? resource) => resource switch
    {
        ContentItem item => item.ContentType,
        ContentTypeDefinition definition => definition.Name,
        string type => type,
        _ => null,
    };

    private static Permission? NeededFor(string name, string type)
    {
        var views = Viewing.Contains(name);
        if (!views && !Changing.Contains(name))
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
