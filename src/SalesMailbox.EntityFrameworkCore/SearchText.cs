using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.EntityFrameworkCore;

/// <summary>The column that a row is searched by; see <see cref="SearchWords"/>.</summary>
internal static class SearchText
{
    public const string Column = "SearchText";

    public static void Set(EntityEntry entry, params string?[] parts) => entry.Property(Column).CurrentValue = SearchWords.Text(parts);

    public static IQueryable<T> Matching<T>(this IQueryable<T> rows, string? text) where T : class =>
        SearchWords.Patterns(text)
            .Aggregate(rows, (query, pattern) => query.Where(row => EF.Functions.Like(EF.Property<string>(row, Column), pattern, "\\")));
}
