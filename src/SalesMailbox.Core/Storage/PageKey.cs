using System.Globalization;

namespace SalesMailbox.Core.Storage;

/// <summary>
/// For stores: the key of the last row of a page, made of a sort value and an id. An unknown format is treated as a request for the first
/// page.
/// </summary>
public static class PageKey
{
    /// <summary>Creates the key of a row that is sorted by a moment.</summary>
    public static string Of(DateTimeOffset moment, string id) => string.Create(CultureInfo.InvariantCulture, $"{moment.UtcTicks}_{id}");

    /// <summary>Reads a key that <see cref="Of"/> created; null for any other text.</summary>
    public static (DateTimeOffset Moment, string Id)? ReadMoment(string? key)
    {
        var cut = key?.IndexOf('_', StringComparison.Ordinal) ?? -1;
        return cut > 0 && long.TryParse(key.AsSpan(0, cut), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? (new DateTimeOffset(ticks, TimeSpan.Zero), key![(cut + 1)..])
            : null;
    }

    /// <param name="rows">The rows that were read: one more than requested if there are more.</param>
    /// <param name="size">The number of rows requested.</param>
    /// <param name="key">Returns the key of a row.</param>
    public static Page<T> ToPage<T>(IReadOnlyList<T> rows, int size, Func<T, string> key)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(key);
        return rows.Count <= size ? new Page<T>(rows, null) : new Page<T>([.. rows.Take(size)], key(rows[size - 1]));
    }

    /// <returns>The size of the page, limited to the allowed range.</returns>
    public static int Size(PageRequest page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Math.Clamp(page.Size, 1, 500);
    }
}
