using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace SalesMailbox.EntityFrameworkCore;

/// <summary>
/// A column that holds what a row is searched by, upper-cased: databases differ in (and SQLite lacks) case-insensitive comparison beyond ASCII.
/// </summary>
internal static class SearchText
{
    public const string Column = "SearchText";

    public static void Set(EntityEntry entry, params string?[] parts) => entry.Property(Column).CurrentValue = string.Join('\n', parts).ToUpperInvariant();

    /// <summary>The words of a query as LIKE patterns, each of which must match.</summary>
    public static IReadOnlyList<string> Patterns(string? text) =>
    [
        .. (text ?? "").ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(10)
            .Select(word => "%" + word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%"),
    ];

    public static IQueryable<T> Matching<T>(this IQueryable<T> rows, string? text) where T : class =>
        Patterns(text).Aggregate(rows, (query, pattern) => query.Where(row => EF.Functions.Like(EF.Property<string>(row, Column), pattern, "\\")));
}
