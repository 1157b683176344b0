using System.Globalization;
using SalesMailbox.Orchard.Storage;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Stores;

/// <summary>Hands out ticket numbers: a row of a table of our own, locked until the transaction ends, so numbers have no gaps and no commit fails for another's.</summary>
public sealed class TicketNumbers(ISession session)
{
    public const string Table = "SalesMailboxCounter";
    public const string Name = "Name";
    public const string Value = "Value";

    private const string Counter = "ticket-number";

    /// <summary>Takes the next number, in the session's transaction.</summary>
    public async Task<long> NextAsync(CancellationToken cancellationToken = default)
    {
        await session.BeginTransactionAsync(cancellationToken);
        var configuration = session.Store.Configuration;
        var table = configuration.SqlDialect.QuoteForTableName(configuration.TablePrefix + Table, configuration.Schema);
        var (name, value) = (IndexRows.Column(session, Name), IndexRows.Column(session, Value));
        if (await IndexRows.ExecuteAsync(session, $"UPDATE {table} SET {value} = {value} + 1 WHERE {name} = @name", cancellationToken, ("name", Counter)) == 0)
        {
            await IndexRows.ExecuteAsync(session, $"INSERT INTO {table} ({name}, {value}) VALUES (@name, 1)", cancellationToken, ("name", Counter));
        }

        var rows = await IndexRows.ReadAsync(session, $"SELECT {value} FROM {table} WHERE {name} = @name", reader => reader.GetValue(0), cancellationToken, ("name", Counter));
        return Convert.ToInt64(rows[0], CultureInfo.InvariantCulture);
    }
}
