using System.Text.RegularExpressions;

namespace SalesMailbox.ArchitectureTests.Localization;

/// <summary>
/// Finds the sentences in the sources that are shown in the reader's language: arguments of a localizer (T["..."] in views, text["..."] and
/// S["..."] in code), sentences with a number (T.Plural(count, "...", "...")), names and messages of fields, and coded texts
/// (new("area.what", "..."), see SalesMailbox.Core.Text.TextCode).
/// </summary>
internal static partial class SourceStrings
{
    private static readonly string[] Projects =
    [
        "SalesMailbox.Core", "SalesMailbox.Gmail", "SalesMailbox.DropFolder", "SalesMailbox.Orchard", "SalesMailbox.PdfSharp",
        "SalesMailbox.Server", "SalesMailbox.Web",
    ];

    /// <summary>Returns each sentence once, in alphabetical order.</summary>
    public static SortedDictionary<string, SourceString> Read()
    {
        var strings = new SortedDictionary<string, SourceString>(StringComparer.Ordinal);
        foreach (var project in Projects)
        {
            foreach (var file in Repository.Files("*.cs", $"src/{project}").Concat(Repository.Files("*.cshtml", $"src/{project}")))
            {
                var path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
                foreach (var (text, plural) in Find(File.ReadAllText(file)))
                {
                    strings[text] = strings.TryGetValue(text, out var known) ? known.And(path, plural) : new(text, plural, [path]);
                }
            }
        }

        return strings;
    }

    /// <summary>Finds the sentences in one source.</summary>
    public static IEnumerable<(string Text, string? Plural)> Find(string source)
    {
        foreach (Match found in Localized().Matches(source))
        {
            var literals = new SourceLiterals(source, found.Index + found.Length);
            if (literals.Read() is { } text)
            {
                yield return (text, null);
            }
        }

        foreach (Match found in WithNumber().Matches(source))
        {
            var literals = new SourceLiterals(source, found.Index + found.Length);
            if (literals.SkipArgument() && literals.Read() is { } one && literals.SkipComma() && literals.Read() is { } other)
            {
                yield return (one, other);
            }
        }

        foreach (Match found in WithCode().Matches(source))
        {
            var literals = new SourceLiterals(source, found.Index + found.Length);
            if (literals.Read() is { } text)
            {
                yield return (text, literals.SkipComma() ? literals.ReadNamed("plural") : null);
            }
        }
    }

    // Display names and messages of validation attributes are keys for MVC's localization of data annotations.
    [GeneratedRegex(@"(?:\b(?:T|S|H|_?text|_?words|_?localizer)\[|\bErrorMessage = |\bDisplay\(Name = )\s*(?="")")]
    private static partial Regex Localized();

    [GeneratedRegex(@"\.Plural\(")]
    private static partial Regex WithNumber();

    [GeneratedRegex("""\bnew(?:\s+(?:Text|Error)Code)?\(\s*"[a-z0-9]+(?:[.-][a-z0-9]+)+",\s*(?:ErrorKind\.\w+,\s*)?(?=")""")]
    private static partial Regex WithCode();
}
