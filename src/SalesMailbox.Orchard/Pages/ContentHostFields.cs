using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Routing;
using OrchardCore;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Zones;
using SalesMailbox.Web.Pages;

namespace SalesMailbox.Orchard.Pages;

/// <summary>
/// Shows the fields and parts that a site's owner added to the content types of clients, contacts, and tickets. The site's own templates
/// render them (display type Detail), and they are edited in the content editor.
/// </summary>
internal sealed class ContentHostFields(
    IContentManager contents,
    IContentDefinitionManager definitions,
    IContentItemDisplayManager displays,
    IDisplayHelper display,
    IUpdateModelAccessor updater,
    IAuthorizationService authorization,
    ViewContextAccessor views,
    LinkGenerator links) : IHostFields
{
    private const string OwnPartPrefix = "SalesMailbox";
    private const string ContentZone = "Content";

    /// <summary>Orchard's line about who published the item and when. The module's pages show this in their own way.</summary>
    private const string ContentsMetadata = "ContentsMetadata";

    public async Task<HostFields?> ShowAsync(ViewContext view, string id)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (await contents.GetAsync(id) is not { } item
            || await definitions.GetTypeDefinitionAsync(item.ContentType) is not { } type
            || !type.Parts.Any(part => IsAdded(part, item.ContentType)))
        {
            return null;
        }

        // The module's pages aren't Orchard's: without the view context the shape's template would be rendered as a separate page in the
        // theme's layout.
        views.ViewContext ??= view;
        var shape = await displays.BuildDisplayAsync(item, updater.ModelUpdater, OrchardCoreConstants.DisplayType.Detail);
        if (await DrawAsync(shape) is not { } content)
        {
            return null;
        }

        var mayEdit = await authorization.AuthorizeAsync(view.HttpContext.User, CommonPermissions.EditContent, item);
        var back = view.HttpContext.Request.PathBase + view.HttpContext.Request.Path;
        var address = mayEdit
            ? links.GetPathByAction(
                view.HttpContext, "Edit", "Admin", new { area = "OrchardCore.Contents", contentItemId = id, returnUrl = back.ToString() })
            : null;
        return new HostFields(content, address);
    }

    private async Task<IHtmlContent?> DrawAsync(IShape shape)
    {
        if (shape is not IZoneHolding { Zones: var zones } || !zones.IsNotEmpty(ContentZone))
        {
            return null;
        }

        var content = new HtmlContentBuilder();
        foreach (var added in zones[ContentZone].Items.OfType<IShape>().Where(added => added.Metadata.Type != ContentsMetadata))
        {
            content.AppendHtml(await display.ShapeExecuteAsync(added));
        }

        return content.Count > 0 ? content : null;
    }

    /// <summary>Whether the part is not one of the module's, or is the type's own part with fields.</summary>
    private static bool IsAdded(ContentTypePartDefinition part, string type) =>
        part.PartDefinition.Name == type
            ? part.PartDefinition.Fields.Any()
            : !part.PartDefinition.Name.StartsWith(OwnPartPrefix, StringComparison.Ordinal);
}
