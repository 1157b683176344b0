using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentTypes.Events;
using SalesMailbox.Orchard.Parts;

namespace SalesMailbox.Orchard.Content;

/// <summary>
/// Keeps the module's content types without drafts, versions, and permissions of their own, whatever is set in the content definitions. A
/// ticket, mailbox, or address exists only once, and unpublished items are neither matched nor imported.
/// </summary>
internal sealed class FixedContentTypeSettings : IContentDefinitionHandler
{
    public void ContentTypeBuilding(ContentTypeBuildingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (ContentTypes.All.Contains(context.TypeName) && context.Record?.Settings?[nameof(ContentTypeSettings)] is JsonObject settings)
        {
            settings[nameof(ContentTypeSettings.Draftable)] = false;
            settings[nameof(ContentTypeSettings.Versionable)] = false;
            settings[nameof(ContentTypeSettings.Securable)] = false; // the module's permissions apply: see OwnContentAuthorization
        }
    }

    public void ContentPartBuilding(ContentPartBuildingContext context)
    {
        // Parts aren't changed.
    }

    public void ContentTypePartBuilding(ContentTypePartBuildingContext context)
    {
        // Other parts can be added.
    }

    public void ContentPartFieldBuilding(ContentPartFieldBuildingContext context)
    {
        // Fields can be added.
    }
}
