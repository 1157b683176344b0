using System.Data.Common;
using OrchardCore.Data.Migration;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;
using YesSql;
using YesSql.Sql;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>The tables of what refers to raw files, filled from the documents that are there already: a file that no row names is removed at night.</summary>
public sealed class RawReferenceMigrations(IStore store) : DataMigration
{
    private const string Collection = SalesMailboxCollection.Name;

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
        await SchemaBuilder.CreateMapIndexTableAsync<TIndex>(table => table.Column<string>(nameof(RawReferenceIndex.Hash), column => column.WithLength(64)), Collection);
        await SchemaBuilder.IndexAsync<TIndex>(Collection, "Hash", nameof(RawReferenceIndex.Hash), "DocumentId");
    }

    private async Task FillAsync<TDocument, TIndex>(Func<TDocument, IEnumerable<string>> references) where TIndex : RawReferenceIndex
    {
        var rows = new List<(long Document, string Hash)>();
        await foreach (var (id, content) in ReadAsync<TDocument>())
        {
            var document = (TDocument)store.Configuration.ContentSerializer.Deserialize(content, typeof(TDocument));
            rows.AddRange(references(document).Select(hash => (id, hash)));
        }

        var table = Quote(store.Configuration.TableNameConvention.GetIndexTable(typeof(TIndex), Collection));
        foreach (var (document, hash) in rows)
        {
            await using var command = Command(
                $"INSERT INTO {table} ({Column("DocumentId")}, {Column(nameof(RawReferenceIndex.Hash))}) VALUES (@document, @hash)", ("document", document), ("hash", hash));
            await command.ExecuteNonQueryAsync();
        }
    }

    private async IAsyncEnumerable<(long Id, string Content)> ReadAsync<TDocument>()
    {
        var table = Quote(store.Configuration.TableNameConvention.GetDocumentTable(Collection));
        await using var command = Command($"SELECT {Column("Id")}, {Column("Content")} FROM {table} WHERE {Column("Type")} = @type", ("type", store.TypeNames[typeof(TDocument)]));
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            yield return (Convert.ToInt64(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture), reader.GetString(1));
        }
    }

    private DbCommand Command(string sql, params (string Name, object Value)[] parameters)
    {
        var command = SchemaBuilder.Transaction.Connection!.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, SchemaBuilder.Transaction);
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private string Quote(string table) => store.Configuration.SqlDialect.QuoteForTableName(store.Configuration.TablePrefix + table, store.Configuration.Schema);

    private string Column(string name) => store.Configuration.SqlDialect.QuoteForColumnName(name);
}
