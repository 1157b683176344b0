using System.Data.Common;
using System.Globalization;
using SalesMailbox.Orchard.Storage;
using YesSql;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Stores;

/// <summary>Hands out ticket numbers: a row of a table of our own, locked until the transaction ends, so numbers have no gaps and no commit fails for another's.</summary>
public sealed class TicketNumbers(ISession session)
{
    public const string Table = "SalesMailboxCounter";
    public const string Name = "Name";
    public const string Value = "Value";

    private const string Counter = "ticket-number";

    /// <summary>Makes the row that is counted up, when its table was made.</summary>
    public static async Task AddCounterAsync(IStore store, DbTransaction transaction, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(transaction);
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        var (table, name, value) = Names(store);
        command.CommandText = $"INSERT INTO {table} ({name}, {value}) VALUES ('{Counter}', 0)";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Takes the next number, in the session's transaction.</summary>
    public async Task<long> NextAsync(CancellationToken cancellationToken = default)
    {
        await session.BeginTransactionAsync(cancellationToken);
        var (table, name, value) = Names(session.Store);
        await IndexRows.ExecuteAsync(session, $"UPDATE {table} SET {value} = {value} + 1 WHERE {name} = @name", cancellationToken, ("name", Counter));
        var rows = await IndexRows.ReadAsync(session, $"SELECT {value} FROM {table} WHERE {name} = @name", reader => reader.GetValue(0), cancellationToken, ("name", Counter));
        return Convert.ToInt64(rows[0], CultureInfo.InvariantCulture);
    }

    private static (string Table, string Name, string Value) Names(IStore store)
    {
        var (configuration, dialect) = (store.Configuration, store.Configuration.SqlDialect);
        return (dialect.QuoteForTableName(configuration.TablePrefix + Table, configuration.Schema), dialect.QuoteForColumnName(Name), dialect.QuoteForColumnName(Value));
    }
}
