using OrchardCore.ContentManagement;

namespace SalesMailbox.Orchard.Content.ViewModels;

/// <summary>The actions for an item in the list of content items. Orchard derives the shape from this class.</summary>
public class ContentActionsViewModel
{
    public ContentItem ContentItem { get; set; } = null!;
}
