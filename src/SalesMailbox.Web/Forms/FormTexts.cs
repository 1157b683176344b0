namespace SalesMailbox.Web.Forms;

/// <summary>Finds the texts that a person wrote among the fields of a form.</summary>
internal static class FormTexts
{
    private const int MaxFields = 100;
    private const int MaxText = 200_000;

    /// <returns>The texts to show, without ids, keys, marks, and secrets.</returns>
    public static IReadOnlyList<string> Of(IEnumerable<KeyValuePair<string, string>> fields) =>
    [
        .. fields.Where(field => IsWritten(field.Key) && field.Value is { Length: > 2 and <= MaxText } and not ("true" or "false"))
            .Select(field => field.Value)
            .Take(MaxFields),
    ];

    /// <summary>Whether a field contains a secret that no page may repeat.</summary>
    public static bool IsSecret(string name) =>
        name.EndsWith("Secret", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Password", StringComparison.OrdinalIgnoreCase);

    private static bool IsWritten(string name) =>
        !IsSecret(name) && !name.StartsWith("__", StringComparison.Ordinal) && !name.EndsWith("Id", StringComparison.Ordinal)
        && !name.EndsWith("Key", StringComparison.Ordinal) && !name.EndsWith("Kept", StringComparison.Ordinal);
}
