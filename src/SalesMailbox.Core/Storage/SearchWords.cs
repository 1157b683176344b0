namespace SalesMailbox.Core.Storage;

/// <summary>
/// For stores: what a row is searched by is kept upper-cased in a column of its own, since databases differ in (and SQLite lacks) case-insensitive
/// comparison beyond ASCII.
/// </summary>
public static class SearchWords
{
    private const int MaxWords = 10;

    /// <summary>What the column of a row holds.</summary>
    public static string Text(params ReadOnlySpan<string?> parts) => string.Join('\n', parts).ToUpperInvariant();

    /// <summary>The words of a query as LIKE patterns with the escape character \, each of which must match.</summary>
    public static IReadOnlyList<string> Patterns(string? text) =>
    [
        .. StorableText.Of(text ?? "").ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MaxWords)
            .Select(word => "%" + word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%"),
    ];
}
