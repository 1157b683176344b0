using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Indexes;
using YesSql;
using YesSql.Sql;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>Computes the sort keys of existing clients, which SQL can't do.</summary>
internal static class ClientSortKeys
{
    public static async Task FillAsync(ISchemaBuilder builder, IStore store)
    {
        var configuration = store.Configuration;
        var (dialect, convention) = (configuration.SqlDialect, configuration.TableNameConvention);
        var table = dialect.QuoteForTableName(
            configuration.TablePrefix + convention.GetIndexTable(typeof(SalesMailboxClientIndex), ""), configuration.Schema);
        var (entity, name, key) = (Quoted(nameof(EntityIndex.EntityId)), Quoted(nameof(SalesMailboxClientIndex.Name)), Quoted(
            nameof(SalesMailboxClientIndex.SortKey)));
        var rows = new List<(string Id, string Name)>();
        await using (var select = Command($"SELECT {entity}, {name} FROM {table}"))
        await using (var reader = await select.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                rows.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        foreach (var row in rows)
        {
            await using var update = Command(
                $"UPDATE {table} SET {key} = @key WHERE {entity} = @id", ("key", NameOrder.Key(row.Name)), ("id", row.Id));
            await update.ExecuteNonQueryAsync();
        }

        string Quoted(string column) => dialect.QuoteForColumnName(column);

        System.Data.Common.DbCommand Command(string sql, params (string Name, string Value)[] parameters)
        {
            var command = builder.Transaction.Connection!.CreateCommand();
            (command.CommandText, command.Transaction) = (sql, builder.Transaction);
            foreach (var (parameterName, value) in parameters)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (parameterName, value);
                command.Parameters.Add(parameter);
            }

            return command;
        }
    }
}
