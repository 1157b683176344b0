namespace SalesMailbox.Web.ViewModels;

internal static class Differences
{
    /// <returns>The stored values that differ from what was entered. Leading and trailing white space and the kind of line breaks are
    /// ignored.</returns>
    public static IEnumerable<StoredValue> Of(params (string Label, string? Stored, string? Entered)[] fields) =>
        fields.Where(field => Plain(field.Stored) != Plain(field.Entered))
            .Select(field => new StoredValue(field.Label, Plain(field.Stored)));

    private static string Plain(string? value) => (value ?? "").ReplaceLineEndings("\n").Trim();
}
