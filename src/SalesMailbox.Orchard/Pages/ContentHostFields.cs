using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Routing;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Pages;

/// <summary>
/// Shows the fields and parts that a site's owner added to the content types of clients, contacts and tickets. They are drawn by the site's own templates
/// (display type Detail) and edited in the content editor.
/// </summary>
internal sealed class ContentHostFields(
    IContentManager contents,
    IContentDefinitionManager definitions,
    IContentItemDisplayManager displays,
    IDisplayHelper display,
    IUpdateModelAccessor updater,
    IAuthorizationService authorization,
    LinkGenerator links) : IHostFields
{
    private const string OwnPartPrefix = "SalesMailbox";

    public async Task<HostFields?> ShowAsync(ViewContext view, string id)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (await contents.GetAsync(id) is not { } item
            || await definitions.GetTypeDefinitionAsync(item.ContentType) is not { } type
            || !type.Parts.Any(part => IsAdded(part, item.ContentType)))
        {
            return null;
        }

        var shape = await displays.BuildDisplayAsync(item, updater.ModelUpdater, OrchardCoreConstants.DisplayType.Detail);
        if (shape is not IZoneHolding { Zones: var zones } || zones["Content"] is not IShape { Items.Count: > 0 } fields)
        {
            return null;
        }

        var mayEdit = await authorization.AuthorizeAsync(view.HttpContext.User, CommonPermissions.EditContent, item);
        var back = view.HttpContext.Request.PathBase + view.HttpContext.Request.Path;
        var address = mayEdit
            ? links.GetPathByAction(view.HttpContext, "Edit", "Admin", new { area = "OrchardCore.Contents", contentItemId = id, returnUrl = back.ToString() })
            : null;
        return new HostFields(await display.ShapeExecuteAsync(fields), address);
    }

    /// <summary>A part that is not the module's, or the type's own part where it has fields.</summary>
    private static bool IsAdded(ContentTypePartDefinition part, string type) =>
        part.PartDefinition.Name == type ? part.PartDefinition.Fields.Any() : !part.PartDefinition.Name.StartsWith(OwnPartPrefix, StringComparison.Ordinal);
}
