using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Shell.Builders;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Stores;
using YesSql;

namespace SalesMailbox.Orchard.Tests.Hosting;

/// <summary>Empties the tables of the module and of content items, which is much faster than a new site for each test.</summary>
internal static class Tables
{
    /// <summary>Waits for work that an earlier test left running, because it would write between two statements.</summary>
    public static async Task<ShellContext> EmptyAsync(OrchardSite site)
    {
        await site.WhenImportsIdleAsync();
        var tenant = await site.TenantAsync();
        var store = tenant.ServiceProvider.GetRequiredService<IStore>();
        await using var connection = store.Configuration.ConnectionFactory.CreateConnection();
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var statement in Statements(store))
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (statement, transaction);
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
        return tenant;
    }

    private static IEnumerable<string> Statements(IStore store)
    {
        var names = store.Configuration.TableNameConvention;
        string Quoted(string table) =>
            store.Configuration.SqlDialect.QuoteForTableName(store.Configuration.TablePrefix + table, store.Configuration.Schema);
        string Column(string name) => store.Configuration.SqlDialect.QuoteForColumnName(name);
        foreach (var index in store.Describe(typeof(ContentItem), "").Select(descriptor => descriptor.IndexType).Distinct())
        {
            yield return $"DELETE FROM {Quoted(names.GetIndexTable(index, ""))}";
        }

        yield return $"DELETE FROM {Quoted(names.GetDocumentTable(""))} WHERE {Column("Type")} LIKE '{typeof(ContentItem).FullName}%'";
        foreach (var document in typeof(StoredDocument<>).Assembly.GetExportedTypes().Where(
            type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(StoredDocument<>)))
        {
            foreach (var descriptor in store.Describe(document, SalesMailboxCollection.Name))
            {
                yield return $"DELETE FROM {Quoted(names.GetIndexTable(descriptor.IndexType, SalesMailboxCollection.Name))}";
            }
        }

        yield return $"DELETE FROM {Quoted(names.GetDocumentTable(SalesMailboxCollection.Name))}";
        yield return $"UPDATE {Quoted(TicketNumbers.Table)} SET {Column(NumberSequence.Value)} = 0";
        yield return $"UPDATE {Quoted(QuotationNumbers.Table)} SET {Column(NumberSequence.Value)} = 0";
    }
}
