using System.Globalization;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.EntityFrameworkCore;

/// <summary>The key a page ends with: a sort value and an id. What is not one of ours is taken for the first page.</summary>
internal static class PageKey
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
    public static Page<T> ToPage<T>(List<T> rows, int size, Func<T, string> key)
    {
        if (rows.Count <= size)
        {
            return new Page<T>(rows, null);
        }

        rows.RemoveRange(size, rows.Count - size);
        return new Page<T>(rows, key(rows[^1]));
    }

    public static int Size(PageRequest page) => Math.Clamp(page.Size, 1, 500);
}
