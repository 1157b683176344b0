using System.Linq.Expressions;
using SalesMailbox.Core.Storage;
using YesSql;

namespace SalesMailbox.Orchard.Storage;

/// <summary>Conditions that YesSql can't express.</summary>
internal static class QueryExtensions
{
    /// <summary>Adds a condition. Use this instead of YesSql's Where, because it applies <see cref="StorableParameters"/>.</summary>
    public static IQuery<T, TIndex> Only<T, TIndex>(this IQuery<T, TIndex> query, Expression<Func<TIndex, bool>> condition)
        where T : class where TIndex : YesSql.Indexes.IIndex => query.Where(StorableParameters.In(condition));

    /// <summary>Rows after the last one of a page, in a list in descending order of time and id.</summary>
    public static IQuery<T, TIndex> OlderThan<T, TIndex>(this IQuery<T, TIndex> query, string ticksColumn, string? after)
        where T : class where TIndex : YesSql.Indexes.IIndex => query.Beyond(ticksColumn, "<", after);

    /// <summary>Rows before the one with this key, in a list in descending order of time and id.</summary>
    public static IQuery<T, TIndex> NewerThan<T, TIndex>(this IQuery<T, TIndex> query, string ticksColumn, string? key)
        where T : class where TIndex : YesSql.Indexes.IIndex => query.Beyond(ticksColumn, ">", key);

    /// <summary>
    /// Rows whose column compares to the value by this operator ("&gt;", "&lt;"). Text is compared in the database's order.
    /// </summary>
    public static IQuery<T, TIndex> Compared<T, TIndex>(this IQuery<T, TIndex> query, string column, string comparison, string value)
        where T : class where TIndex : YesSql.Indexes.IIndex =>
        query.Where(dialect => $"{dialect.QuoteForColumnName(column)} {comparison} @Compared{column}")
            .WithParameter("@Compared" + column, StorableText.Of(value));

    /// <summary>Rows whose search text contains all words.</summary>
    public static IQuery<T, TIndex> Containing<T, TIndex>(this IQuery<T, TIndex> query, string? text)
        where T : class where TIndex : YesSql.Indexes.IIndex
    {
        foreach (var (number, pattern) in SearchWords.Patterns(text).Index())
        {
            query = query.Where(dialect => $"{dialect.QuoteForColumnName("SearchText")} like @Word{number} escape '\\'")
                .WithParameter($"@Word{number}", pattern);
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
