using System.Data.Common;
using System.Text.Json.Nodes;
using OrchardCore.Data.Migration;
using SalesMailbox.Orchard.Documents;
using YesSql;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>A migration that reads or writes the module's documents as they are stored, without the session.</summary>
public abstract class DocumentMigration(IStore store) : DataMigration
{
    protected const string Collection = SalesMailboxCollection.Name;

    protected IStore Store { get; } = store;

    protected async IAsyncEnumerable<(long Id, string Content)> ReadAsync<TDocument>()
    {
        var table = Quote(Store.Configuration.TableNameConvention.GetDocumentTable(Collection));
        await using var command = Command(
            $"SELECT {Column("Id")}, {Column("Content")} FROM {table} WHERE {Column("Type")} = @type",
            ("type", Store.TypeNames[typeof(TDocument)]));
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            yield return (Convert.ToInt64(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture), reader.GetString(1));
        }
    }

    protected DbCommand Command(string sql, params (string Name, object Value)[] parameters)
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

    protected string Quote(string table) =>
        Store.Configuration.SqlDialect.QuoteForTableName(Store.Configuration.TablePrefix + table, Store.Configuration.Schema);

    protected string Column(string name) => Store.Configuration.SqlDialect.QuoteForColumnName(name);

    /// <summary>Changes the JSON of each document of a type.</summary>
    /// <param name="change">Changes the object in place; returns false if the object needs no change.</param>
    protected async Task RewriteAsync<TDocument>(Func<JsonObject, bool> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var changed = new List<(long Id, string Content)>();
        await foreach (var (id, content) in ReadAsync<TDocument>())
        {
            if (JsonNode.Parse(content) is JsonObject document && change(document))
            {
                changed.Add((id, document.ToJsonString()));
            }
        }

        var table = Quote(Store.Configuration.TableNameConvention.GetDocumentTable(Collection));
        foreach (var (id, content) in changed)
        {
            await using var command = Command(
                $"UPDATE {table} SET {Column("Content")} = @content WHERE {Column("Id")} = @id", ("content", content), ("id", id));
            await command.ExecuteNonQueryAsync();
        }
    }
}
