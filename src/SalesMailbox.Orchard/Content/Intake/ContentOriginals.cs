using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;
using SalesMailbox.Orchard.Storage;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Content.Intake;

/// <summary>
/// Keeps a copy of the module's published items as they were when this scope loaded them, because code that changes an item changes its
/// only instance.
/// </summary>
internal sealed class ContentOriginals(ISession session)
{
    private readonly Dictionary<string, ContentItem> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Replaces the copy with the current state of the item.</summary>
    public void Set(ContentItem item) => _known[item.ContentItemId] = Copy(item);

    /// <summary>Adds a copy of a loaded item, unless there is one.</summary>
    public void Add(ContentItem item)
    {
        if (item.Published && !_known.ContainsKey(item.ContentItemId))
        {
            Set(item);
        }
    }

    /// <returns>The published item; null if it was never published.</returns>
    public async Task<ContentItem?> FindAsync(ContentItem item) => _known.GetValueOrDefault(item.ContentItemId) ?? await ReadAsync(item);

    /// <summary>Reads the stored item if it was not loaded through the content manager.</summary>
    private async Task<ContentItem?> ReadAsync(ContentItem item)
    {
        if (item.Id == 0)
        {
            return null;
        }

        var configuration = session.Store.Configuration;
        var table = configuration.SqlDialect.QuoteForTableName(
            configuration.TablePrefix + configuration.TableNameConvention.GetDocumentTable(""), configuration.Schema);
        var rows = await IndexRows.ReadAsync(
            session, $"SELECT {IndexRows.Column(session, "Content")} FROM {table} WHERE {IndexRows.Column(session, "Id")} = @id",
            reader => reader.GetString(0), default, ("id", item.Id));
        return rows is [var content]
            && configuration.ContentSerializer.Deserialize(content, typeof(ContentItem)) is ContentItem { Published: true } stored
            ? stored
            : null;
    }

    private static ContentItem Copy(ContentItem item) => JObject.FromObject(item)!.ToObject<ContentItem>()!;
}
