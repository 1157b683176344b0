using System.Text;
using SalesMailbox.Server.Localization;

namespace SalesMailbox.ArchitectureTests.Localization;

/// <summary>Writes the template, and updates translations to it.</summary>
internal static class PoWriter
{
    /// <summary>Writes the template without contexts: a translation applies wherever the sentence is used.</summary>
    public static string Template(IEnumerable<SourceString> strings) => Write(
        "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n\"\n", strings,
        text => text.Plural is null ? [""] : ["", ""]);

    /// <summary>Keeps the translations of existing sentences, and adds new sentences without a translation.</summary>
    public static string Merge(PoFile translation, IEnumerable<SourceString> strings)
    {
        var known = translation.Entries.Where(entry => entry.Context is null)
            .ToDictionary(entry => (entry.Id, entry.Plural), entry => entry.Texts);
        var empty = Enumerable.Repeat("", translation.PluralRule.Count).ToList();
        var header = string.Concat(translation.Header.Select(field => $"\"{field.Key}: {field.Value}\\n\"\n"));
        return Write(header, strings, text => known.GetValueOrDefault((text.Text, text.Plural)) ?? (text.Plural is null ? [""] : empty));
    }

    private static string Write(string header, IEnumerable<SourceString> strings, Func<SourceString, IReadOnlyList<string>> texts)
    {
        var file = new StringBuilder("msgid \"\"\nmsgstr \"\"\n").Append(header);
        foreach (var text in strings)
        {
            file.Append('\n')
                .AppendJoin("", text.Files.Select(path => $"#: {path}\n"))
                .Append("msgid ")
                .Append(Quote(text.Text))
                .Append('\n');
            var translations = texts(text);
            if (text.Plural is null)
            {
                file.Append("msgstr ").Append(Quote(translations[0])).Append('\n');
                continue;
            }

            file.Append("msgid_plural ").Append(Quote(text.Plural)).Append('\n');
            file.AppendJoin("", translations.Select((translation, form) => $"msgstr[{form}] {Quote(translation)}\n"));
        }

        return file.ToString();
    }

    private static string Quote(string text) =>
        '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal) + '"';
}
