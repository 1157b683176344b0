namespace SalesMailbox.Server.Localization;

/// <summary>A translation in the PO format (https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html).</summary>
/// <param name="Header">The fields of the entry with the empty id, such as "Plural-Forms".</param>
internal sealed record PoFile(IReadOnlyDictionary<string, string> Header, PluralRule PluralRule, IReadOnlyList<PoEntry> Entries)
{
    public const string PluralForms = "Plural-Forms";

    /// <param name="name">The name of the file, for error messages.</param>
    /// <exception cref="PoFormatException">The file is malformed.</exception>
    public static PoFile Read(TextReader source, string name)
    {
        ArgumentNullException.ThrowIfNull(source);
        var entries = new PoReader(name).Read(source);
        var header = HeaderOf(entries);
        PluralRule rule;
        try
        {
            rule = header.TryGetValue(PluralForms, out var forms) ? PluralRule.Parse(forms) : PluralRule.Germanic;
        }
        catch (FormatException fault)
        {
            throw new PoFormatException(name, entries.First(entry => entry.Value.Id.Length == 0).Line, fault.Message);
        }

        foreach (var (line, entry) in entries.Where(entry => entry.Value.Plural is not null && entry.Value.Texts.Count != rule.Count
            && entry.Value.Texts.Any(text => text.Length > 0)))
        {
            throw new PoFormatException(name, line, $"The message has {entry.Texts.Count} plural forms; the header says {rule.Count}.");
        }

        return new(header, rule, [.. entries.Select(entry => entry.Value).Where(entry => entry.Id.Length > 0)]);
    }

    private static Dictionary<string, string> HeaderOf(IEnumerable<(int Line, PoEntry Value)> entries)
    {
        var text = entries.FirstOrDefault(entry => entry.Value is { Id.Length: 0, Context: null }).Value?.Texts[0] ?? "";
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(field => field.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(field => field.Length == 2)
            .GroupBy(field => field[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(field => field.Key, field => field.Last()[1], StringComparer.OrdinalIgnoreCase);
    }
}
