using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>
/// Keeps media queries about the width of the page. All others, especially those for a dark theme, never apply, because messages are shown
/// as designed for light pages.
/// </summary>
internal static class CssMedia
{
    private const int MaxLength = 500;

    private static readonly FrozenSet<string> Words =
        new[] { "only", "screen", "all", "and" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Features =
        new[] { "width", "min-width", "max-width", "device-width", "min-device-width", "max-device-width" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <param name="query">The text after <c>@media</c>; alternatives are separated by commas.</param>
    /// <returns>The supported alternatives; null if there is none.</returns>
    public static string? Clean(ReadOnlySpan<char> query)
    {
        if (query.Length > MaxLength)
        {
            return null;
        }

        var kept = query.ToString().Split(',').Select(One).OfType<string>().ToList();
        return kept.Count > 0 ? string.Join(',', kept) : null;
    }

    private static string? One(string query)
    {
        var kept = new StringBuilder();
        for (var rest = query.AsSpan().Trim(); rest.Length > 0; rest = rest.TrimStart())
        {
            var isFeature = rest[0] == '(';
            var end = isFeature ? rest.IndexOf(')') + 1 : rest.IndexOfAny(' ', '(');
            end = end < 0 ? rest.Length : end;
            if (end == 0 || !(isFeature ? IsWidth(rest[1..(end - 1)]) : Words.Contains(rest[..end].ToString())))
            {
                return null;
            }

            kept.Append(kept.Length > 0 ? " " : "").Append(rest[..end]);
            rest = rest[end..];
        }

        return kept.Length > 0 ? kept.ToString() : null;
    }

    private static bool IsWidth(ReadOnlySpan<char> feature)
    {
        var colon = feature.IndexOf(':');
        return colon > 0 && Features.Contains(feature[..colon].Trim().ToString()) && IsLength(feature[(colon + 1)..].Trim());
    }

    private static bool IsLength(ReadOnlySpan<char> value)
    {
        var digits = value.IndexOfAnyExcept(Digits);
        return digits > 0 && digits <= 10 && value[digits..] is "px" or "em" or "rem";
    }
}
