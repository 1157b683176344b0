using YesSql.Indexes;
using YesSql.Sql;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>
/// Moves the rows of index tables whose names have no prefix in versions of the schema before 2. A site can have tables such as
/// "ClientIndex" of its own, so the names of the module's tables begin with the name of the module.
/// </summary>
internal static class PrefixedTables
{
    /// <summary>Copies the rows into the table of <typeparamref name="TIndex"/>, which already exists, and drops the old table.</summary>
    /// <param name="builder">The schema builder of the migration, whose transaction is used.</param>
    /// <param name="oldName">The name of the table without the tenant's prefix.</param>
    public static async Task MoveRowsAsync<TIndex>(this ISchemaBuilder builder, string oldName) where TIndex : MapIndex
    {
        ArgumentNullException.ThrowIfNull(builder);
        var dialect = builder.Dialect;
        string Table(string name) => dialect.QuoteForTableName(builder.TablePrefix + name, schema: null);
        var columns = string.Join(", ", Columns<TIndex>().Select(dialect.QuoteForColumnName));
        await using var command = builder.Connection.CreateCommand();
        command.Transaction = builder.Transaction;
        command.CommandText = $"INSERT INTO {Table(typeof(TIndex).Name)} ({columns}) SELECT {columns} FROM {Table(oldName)}";
        await command.ExecuteNonQueryAsync();
        await builder.DropTableAsync(oldName);
    }

    private static IEnumerable<string> Columns<TIndex>() =>
        typeof(TIndex)
            .GetProperties()
            .Where(property => property is { CanWrite: true, Name: not nameof(MapIndex.Id) })
            .Select(property => property.Name)
            .Append("DocumentId");
}
