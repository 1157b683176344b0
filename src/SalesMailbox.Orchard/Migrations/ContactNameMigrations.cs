using OrchardCore.Data.Migration;
using SalesMailbox.Core.Clients;
using SalesMailbox.Orchard.Indexes;
using YesSql.Sql;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>Creates the column by which contacts are found by name. A list looks up the names of all its senders at once.</summary>
internal sealed class ContactNameMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.AlterIndexTableAsync<SalesMailboxContactIndex>(
            table => table.AddColumn<string>(
                nameof(SalesMailboxContactIndex.NameKey), column => column.WithLength(ContactName.MaxKey).WithDefault("")));
        await FillAsync();
        await SchemaBuilder.IndexAsync<SalesMailboxContactIndex>(null, "NameKey", nameof(SalesMailboxContactIndex.NameKey), "DocumentId");
        return 1;
    }

    /// <summary>
    /// Fills the column for existing contacts. A contact whose name needs more than conversion to upper case gets its key the next time it
    /// is saved.
    /// </summary>
    private async Task FillAsync()
    {
        var dialect = SchemaBuilder.Dialect;
        var table = dialect.QuoteForTableName(SchemaBuilder.TablePrefix + nameof(SalesMailboxContactIndex), schema: null);
        await using var command = SchemaBuilder.Connection.CreateCommand();
        command.Transaction = SchemaBuilder.Transaction;
        command.CommandText = $"UPDATE {table} SET {dialect.QuoteForColumnName(nameof(SalesMailboxContactIndex.NameKey))} "
            + $"= UPPER({dialect.QuoteForColumnName(nameof(SalesMailboxContactIndex.Name))})";
        await command.ExecuteNonQueryAsync();
    }
}
