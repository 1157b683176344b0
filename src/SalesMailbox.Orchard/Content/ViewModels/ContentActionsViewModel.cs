using OrchardCore.ContentManagement;

namespace SalesMailbox.Orchard.Content.ViewModels;

/// <summary>What can be done with an item in the list of content. Orchard derives the shape from this class.</summary>
public class ContentActionsViewModel
{
    public ContentItem ContentItem { get; set; } = null!;
}
