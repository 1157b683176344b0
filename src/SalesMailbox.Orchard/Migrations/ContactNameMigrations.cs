using OrchardCore.Data.Migration;
using SalesMailbox.Core.Clients;
using SalesMailbox.Orchard.Indexes;
using YesSql.Sql;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>The column by which contacts of a name are found. A list asks for the names of all its senders at once.</summary>
public sealed class ContactNameMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.AlterIndexTableAsync<SalesMailboxContactIndex>(
            table => table.AddColumn<string>(nameof(SalesMailboxContactIndex.NameKey), column => column.WithLength(ContactName.MaxKey).WithDefault("")));
        await FillAsync();
        await SchemaBuilder.IndexAsync<SalesMailboxContactIndex>(null, "NameKey", nameof(SalesMailboxContactIndex.NameKey), "DocumentId");
        return 1;
    }

    /// <summary>Of contacts that were there before; one whose name needs more than upper case gets its key when it is saved the next time.</summary>
    private async Task FillAsync()
    {
        var dialect = SchemaBuilder.Dialect;
        var table = dialect.QuoteForTableName(SchemaBuilder.TablePrefix + nameof(SalesMailboxContactIndex), schema: null);
        await using var command = SchemaBuilder.Connection.CreateCommand();
        command.Transaction = SchemaBuilder.Transaction;
        command.CommandText = $"UPDATE {table} SET {dialect.QuoteForColumnName(nameof(SalesMailboxContactIndex.NameKey))} = UPPER({dialect.QuoteForColumnName(nameof(SalesMailboxContactIndex.Name))})";
        await command.ExecuteNonQueryAsync();
    }
}
