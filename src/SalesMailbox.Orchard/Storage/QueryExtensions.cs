using System.Linq.Expressions;
using SalesMailbox.Core.Storage;
using YesSql;

namespace SalesMailbox.Orchard.Storage;

/// <summary>Conditions that YesSql has no expressions for.</summary>
internal static class QueryExtensions
{
    /// <summary>Rows that also fulfil the condition. Instead of YesSql's Where, for the sake of <see cref="StorableParameters"/>.</summary>
    public static IQuery<T, TIndex> Only<T, TIndex>(this IQuery<T, TIndex> query, Expression<Func<TIndex, bool>> condition)
        where T : class where TIndex : YesSql.Indexes.IIndex => query.Where(StorableParameters.In(condition));

    /// <summary>Rows after a page's last one in a list that is newest first, then by id downwards.</summary>
    public static IQuery<T, TIndex> OlderThan<T, TIndex>(this IQuery<T, TIndex> query, string ticksColumn, string? after)
        where T : class where TIndex : YesSql.Indexes.IIndex => query.Beyond(ticksColumn, "<", after);

    /// <summary>Rows before the one with that key in a list that is newest first.</summary>
    public static IQuery<T, TIndex> NewerThan<T, TIndex>(this IQuery<T, TIndex> query, string ticksColumn, string? key)
        where T : class where TIndex : YesSql.Indexes.IIndex => query.Beyond(ticksColumn, ">", key);

    /// <summary>Rows whose column compares so with the value ("&gt;", "&lt;"); text by the database's order.</summary>
    public static IQuery<T, TIndex> Compared<T, TIndex>(this IQuery<T, TIndex> query, string column, string comparison, string value)
        where T : class where TIndex : YesSql.Indexes.IIndex =>
        query.Where(dialect => $"{dialect.QuoteForColumnName(column)} {comparison} @Compared{column}").WithParameter("@Compared" + column, StorableText.Of(value));

    /// <summary>Rows in whose search text all words occur.</summary>
    public static IQuery<T, TIndex> Containing<T, TIndex>(this IQuery<T, TIndex> query, string? text)
        where T : class where TIndex : YesSql.Indexes.IIndex
    {
        foreach (var (number, pattern) in SearchWords.Patterns(text).Index())
        {
            query = query.Where(dialect => $"{dialect.QuoteForColumnName("SearchText")} like @Word{number} escape '\\'").WithParameter($"@Word{number}", pattern);
        }

        return query;
    }

    private static IQuery<T, TIndex> Beyond<T, TIndex>(this IQuery<T, TIndex> query, string ticksColumn, string comparison, string? key)
        where T : class where TIndex : YesSql.Indexes.IIndex =>
        PageKey.ReadMoment(key) is var (moment, id)
            ? query.Where(dialect =>
            {
                var (ticks, entity) = (dialect.QuoteForColumnName(ticksColumn), dialect.QuoteForColumnName("EntityId"));
                return $"({ticks} {comparison} @KeyTicks or ({ticks} = @KeyTicks and {entity} {comparison} @KeyId))";
            }).WithParameter("@KeyTicks", moment.UtcTicks).WithParameter("@KeyId", StorableText.Of(id))
            : query;
}
