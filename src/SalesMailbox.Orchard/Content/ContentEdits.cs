using OrchardCore.ContentManagement;

namespace SalesMailbox.Orchard.Content;

/// <summary>
/// Within one request, passes pending work from an editor to the handler of the item's publication, and records which items are being
/// imported.
/// </summary>
internal sealed class ContentEdits
{
    private readonly Dictionary<string, ContentEdit> _pending = new(StringComparer.Ordinal);
    private readonly HashSet<string> _imports = new(StringComparer.OrdinalIgnoreCase);

    public void Add(ContentItem item, ContentEdit edit) => _pending[item.ContentItemId] = edit;

    public bool Has(ContentItem item) => _pending.ContainsKey(item.ContentItemId);

    public ContentEdit? Take(ContentItem item) => _pending.Remove(item.ContentItemId, out var edit) ? edit : null;

    public void BeginImport(ContentItem item) => _imports.Add(item.ContentItemId);

    public bool IsImporting(ContentItem item) => _imports.Contains(item.ContentItemId);

    public void EndImport(ContentItem item) => _imports.Remove(item.ContentItemId);
}
