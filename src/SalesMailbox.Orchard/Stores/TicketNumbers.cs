using System.Data.Common;
using YesSql;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Stores;

/// <summary>Assigns the numbers of tickets.</summary>
internal sealed class TicketNumbers(ISession session) : NumberSequence(session, Table, Counter)
{
    public const string Table = "SalesMailboxCounter";

    private const string Counter = "ticket-number";

    /// <inheritdoc cref="NumberSequence.AddCounterAsync"/>
    public static Task AddCounterAsync(IStore store, DbTransaction transaction, CancellationToken cancellationToken = default) =>
        AddCounterAsync(store, transaction, Table, Counter, cancellationToken);
}
