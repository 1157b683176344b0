using System.Text;
using System.Text.RegularExpressions;

namespace SalesMailbox.Orchard.Tests.Localization;

/// <summary>The strings that the sources hand to a localizer: T["..."] in views, text["..."] and S["..."] in code.</summary>
internal static partial class SourceStrings
{
    private static readonly string[] Projects = ["SalesMailbox.Core", "SalesMailbox.Gmail", "SalesMailbox.Web", "SalesMailbox.Orchard"];

    public static string Root { get; } = FindRoot();

    public static string Template { get; } = Path.Combine(Root, "src", "SalesMailbox.Orchard", "Localization", "SalesMailbox.Orchard.pot");

    /// <summary>Each string once, with the files it stands in, in the order of the alphabet.</summary>
    public static SortedDictionary<string, SortedSet<string>> Read()
    {
        var strings = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var file in Projects.SelectMany(Files))
        {
            foreach (var match in Localized().Matches(File.ReadAllText(file)).Cast<Match>())
            {
                var text = Regex.Unescape(match.Groups[1].Value);
                strings.TryAdd(text, new SortedSet<string>(StringComparer.Ordinal));
                strings[text].Add(Path.GetRelativePath(Root, file).Replace('\\', '/'));
            }
        }

        return strings;
    }

    /// <summary>A PO template (https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html), without contexts: a translation holds wherever the string is used.</summary>
    public static string ToTemplate(SortedDictionary<string, SortedSet<string>> strings)
    {
        var template = new StringBuilder("msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n");
        foreach (var (text, files) in strings)
        {
            template.Append('\n').AppendJoin("", files.Select(file => $"#: {file}\n"));
            template.Append("msgid \"").Append(Escape(text)).Append("\"\nmsgstr \"\"\n");
        }

        return template.ToString();
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static IEnumerable<string> Files(string project) => Directory.EnumerateFiles(Path.Combine(Root, "src", project), "*.*", SearchOption.AllDirectories)
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
        .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SalesMailbox.slnf")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository.");
    }

    [GeneratedRegex("""\b(?:T|S|H|text)\[\s*"((?:[^"\\]|\\.)*)"[\],\s]""")]
    private static partial Regex Localized();
}
