using OrchardCore.ContentManagement;

namespace SalesMailbox.Orchard.Content;

/// <summary>Carries what an editor learned to the handler that hears of the item's being published, within one request.</summary>
internal sealed class ContentEdits
{
    private readonly Dictionary<string, ContentEdit> _pending = new(StringComparer.Ordinal);

    public void Add(ContentItem item, ContentEdit edit) => _pending[item.ContentItemId] = edit;

    public ContentEdit? Take(ContentItem item) => _pending.Remove(item.ContentItemId, out var edit) ? edit : null;
}
