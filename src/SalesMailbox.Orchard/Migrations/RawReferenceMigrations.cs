using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using YesSql;
using YesSql.Sql;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>
/// Creates the tables of references to raw files and fills them from existing documents. A file without a row in them is removed at night.
/// </summary>
internal sealed class RawReferenceMigrations(IStore store) : DocumentMigration(store)
{
    public async Task<int> CreateAsync()
    {
        await CreateTableAsync<MessageRawIndex>();
        await CreateTableAsync<ImportItemRawIndex>();
        await CreateTableAsync<OutgoingMailRawIndex>();
        await FillAsync<MessageDocument, MessageRawIndex>(RawReferences.Of);
        await FillAsync<ImportItemDocument, ImportItemRawIndex>(RawReferences.Of);
        await FillAsync<OutgoingMailDocument, OutgoingMailRawIndex>(RawReferences.Of);
        return 1;
    }

    private async Task CreateTableAsync<TIndex>() where TIndex : RawReferenceIndex
    {
        await SchemaBuilder.CreateMapIndexTableAsync<TIndex>(
            table => table.Column<string>(nameof(RawReferenceIndex.Hash), column => column.WithLength(64)), Collection);
        await SchemaBuilder.IndexAsync<TIndex>(Collection, "Hash", nameof(RawReferenceIndex.Hash), "DocumentId");
    }

    private async Task FillAsync<TDocument, TIndex>(Func<TDocument, IEnumerable<string>> references) where TIndex : RawReferenceIndex
    {
        var rows = new List<(long Document, string Hash)>();
        await foreach (var (id, content) in ReadAsync<TDocument>())
        {
            var document = (TDocument)Store.Configuration.ContentSerializer.Deserialize(content, typeof(TDocument));
            rows.AddRange(references(document).Select(hash => (id, hash)));
        }

        var table = Quote(Store.Configuration.TableNameConvention.GetIndexTable(typeof(TIndex), Collection));
        foreach (var (document, hash) in rows)
        {
            await using var command = Command(
                $"INSERT INTO {table} ({Column("DocumentId")}, {Column(nameof(RawReferenceIndex.Hash))}) VALUES (@document, @hash)",
                ("document", document), ("hash", hash));
            await command.ExecuteNonQueryAsync();
        }
    }
}
