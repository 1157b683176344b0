using System.Data.Common;
using YesSql;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Stores;

/// <summary>
/// Assigns the numbers of quotations. They have a table of their own, because a site may have quotations without the module's tickets.
/// </summary>
internal sealed class QuotationNumbers(ISession session) : NumberSequence(session, Table, Counter)
{
    public const string Table = "SalesMailboxQuotationCounter";

    private const string Counter = "quotation-number";

    /// <inheritdoc cref="NumberSequence.AddCounterAsync"/>
    public static Task AddCounterAsync(IStore store, DbTransaction transaction, CancellationToken cancellationToken = default) =>
        AddCounterAsync(store, transaction, Table, Counter, cancellationToken);
}
