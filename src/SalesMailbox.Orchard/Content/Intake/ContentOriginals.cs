using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;
using SalesMailbox.Orchard.Storage;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Content.Intake;

/// <summary>The module's items as they were published when this scope got to know them: anyone who changes an item changes the only object there is of it.</summary>
internal sealed class ContentOriginals(ISession session)
{
    private readonly Dictionary<string, ContentItem> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Remembers the item as it is now, instead of as it was before.</summary>
    public void Set(ContentItem item) => _known[item.ContentItemId] = Copy(item);

    /// <summary>Remembers a loaded item, unless it is known already.</summary>
    public void Add(ContentItem item)
    {
        if (item.Published && !_known.ContainsKey(item.ContentItemId))
        {
            Set(item);
        }
    }

    /// <returns>Null for what was never published.</returns>
    public async Task<ContentItem?> FindAsync(ContentItem item) => _known.GetValueOrDefault(item.ContentItemId) ?? await ReadAsync(item);

    /// <summary>Of an item that was not loaded through the content manager: as it stands in the database.</summary>
    private async Task<ContentItem?> ReadAsync(ContentItem item)
    {
        if (item.Id == 0)
        {
            return null;
        }

        var configuration = session.Store.Configuration;
        var table = configuration.SqlDialect.QuoteForTableName(configuration.TablePrefix + configuration.TableNameConvention.GetDocumentTable(""), configuration.Schema);
        var rows = await IndexRows.ReadAsync(
            session, $"SELECT {IndexRows.Column(session, "Content")} FROM {table} WHERE {IndexRows.Column(session, "Id")} = @id", reader => reader.GetString(0), default, ("id", item.Id));
        return rows is [var content] && configuration.ContentSerializer.Deserialize(content, typeof(ContentItem)) is ContentItem { Published: true } stored ? stored : null;
    }

    private static ContentItem Copy(ContentItem item) => JObject.FromObject(item)!.ToObject<ContentItem>()!;
}
