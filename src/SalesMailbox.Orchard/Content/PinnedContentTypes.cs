using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentTypes.Events;
using SalesMailbox.Orchard.Parts;

namespace SalesMailbox.Orchard.Content;

/// <summary>
/// The module's content types have neither drafts nor versions, whatever somebody sets in the content definitions: a ticket, a mailbox, an address exists
/// once, and what is unpublished is neither matched nor imported. They have no permissions of their own either.
/// </summary>
public sealed class PinnedContentTypes : IContentDefinitionHandler
{
    public void ContentTypeBuilding(ContentTypeBuildingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (ContentTypes.All.Contains(context.TypeName) && context.Record?.Settings?[nameof(ContentTypeSettings)] is JsonObject settings)
        {
            settings[nameof(ContentTypeSettings.Draftable)] = false;
            settings[nameof(ContentTypeSettings.Versionable)] = false;
            settings[nameof(ContentTypeSettings.Securable)] = false; // who may do what is the module's permissions', see OwnContentAuthorization
        }
    }

    public void ContentPartBuilding(ContentPartBuildingContext context)
    {
        // Parts are as they are.
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
