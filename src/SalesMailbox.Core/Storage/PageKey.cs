using System.Globalization;

namespace SalesMailbox.Core.Storage;

/// <summary>For stores: the key a page ends with, a sort value and an id. What is not one of ours is taken for the first page.</summary>
public static class PageKey
{
    public static string Of(DateTimeOffset moment, string id) => string.Create(CultureInfo.InvariantCulture, $"{moment.UtcTicks}_{id}");

    public static (DateTimeOffset Moment, string Id)? ReadMoment(string? key)
    {
        var cut = key?.IndexOf('_', StringComparison.Ordinal) ?? -1;
        return cut > 0 && long.TryParse(key.AsSpan(0, cut), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? (new DateTimeOffset(ticks, TimeSpan.Zero), key![(cut + 1)..])
            : null;
    }

    /// <param name="rows">One more than was asked for, if there are more.</param>
    /// <param name="size">What was asked for.</param>
    /// <param name="key">The key of a row.</param>
    public static Page<T> ToPage<T>(IReadOnlyList<T> rows, int size, Func<T, string> key)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(key);
        return rows.Count <= size ? new Page<T>(rows, null) : new Page<T>([.. rows.Take(size)], key(rows[size - 1]));
    }

    /// <returns>How many rows the page may have: what was asked for, within bounds.</returns>
    public static int Size(PageRequest page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Math.Clamp(page.Size, 1, 500);
    }
}
