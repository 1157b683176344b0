namespace SalesMailbox.Core.Storage;

/// <summary>
/// For stores: the searchable text of a row is kept in upper case in its own column, because databases differ in case-insensitive
/// comparison beyond ASCII, and SQLite has none.
/// </summary>
public static class SearchWords
{
    private const int MaxWords = 10;

    /// <summary>The value of the search column.</summary>
    public static string Text(params ReadOnlySpan<string?> parts) => string.Join('\n', parts).ToUpperInvariant();

    /// <summary>The words of a query as LIKE patterns with the escape character \. A row matches when every pattern matches.</summary>
    public static IReadOnlyList<string> Patterns(string? text) =>
    [
        .. StorableText.Of(text ?? "").ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MaxWords)
            .Select(word => "%" + word.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("%", "\\%", StringComparison.Ordinal)
                .Replace("_", "\\_", StringComparison.Ordinal) + "%"),
    ];
}
