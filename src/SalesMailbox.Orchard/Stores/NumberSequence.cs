using System.Data.Common;
using System.Globalization;
using SalesMailbox.Orchard.Storage;
using YesSql;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Stores;

/// <summary>
/// Assigns numbers from a row of a separate table. The row is locked until the transaction ends, so the numbers have no gaps and concurrent
/// commits don't fail.
/// </summary>
internal abstract class NumberSequence(ISession session, string table, string counter)
{
    public const string Name = "Name";
    public const string Value = "Value";

    /// <summary>Creates the row of the counter after its table was created.</summary>
    protected static async Task AddCounterAsync(
        IStore store, DbTransaction transaction, string table, string counter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(transaction);
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        var (quoted, name, value) = Names(store, table);
        command.CommandText = $"INSERT INTO {quoted} ({name}, {value}) VALUES ('{counter}', 0)";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Takes the next number, in the session's transaction.</summary>
    public async Task<long> NextAsync(CancellationToken cancellationToken = default)
    {
        await session.BeginTransactionAsync(cancellationToken);
        var (quoted, name, value) = Names(session.Store, table);
        await IndexRows.ExecuteAsync(
            session, $"UPDATE {quoted} SET {value} = {value} + 1 WHERE {name} = @name", cancellationToken, ("name", counter));
        var rows = await IndexRows.ReadAsync(
            session,
            $"SELECT {value} FROM {quoted} WHERE {name} = @name",
            reader => reader.GetValue(0),
            cancellationToken,
            ("name", counter));
        return Convert.ToInt64(rows[0], CultureInfo.InvariantCulture);
    }

    private static (string Table, string Name, string Value) Names(IStore store, string table)
    {
        var (configuration, dialect) = (store.Configuration, store.Configuration.SqlDialect);
        return (
            dialect.QuoteForTableName(configuration.TablePrefix + table, configuration.Schema),
            dialect.QuoteForColumnName(Name),
            dialect.QuoteForColumnName(Value));
    }
}
