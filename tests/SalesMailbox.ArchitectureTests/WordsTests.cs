using System.Text.RegularExpressions;

namespace SalesMailbox.ArchitectureTests;

/// <summary>
/// Checks that the banned words of docs/style.md don't occur in the texts of pages and messages, in the documentation, or in comments.
/// </summary>
public sealed partial class WordsTests
{
    private static readonly string StyleGuide = Path.Combine(Repository.Root, "docs", "style.md");

    private static readonly Regex Banned = ReadBanned();

    [Fact]
    public void StyleGuide_Block_IsRead() => Assert.True(ReadWords().Count > 40);

    [Fact]
    public void Texts_OfPagesAndMessages_HaveNoBannedWord() => AssertNone(
        Sources("src", "*.cs", "*.cshtml").SelectMany(file => Texts(File.ReadAllText(file)).Select(text => (file, text))));

    [Fact]
    public void Documentation_Pages_HaveNoBannedWord() => AssertNone(
        Repository.Files("*.md")
            .Where(file => file != StyleGuide)
            .SelectMany(file => Prose(File.ReadAllLines(file)).Select(line => (file, line))));

    [Fact]
    public void Comments_OfSources_HaveNoBannedWord() => AssertNone(
        Sources("", "*.cs").SelectMany(file => File.ReadLines(file).Select(line => Comment().Match(line)).Where(match => match.Success)
            .Select(match => (file, NotProse().Replace(match.Groups[1].Value, "")))));

    [Theory]
    [InlineData("Whoever it was", "Whoever")]
    [InlineData("Load the mails", "mails")]
    [InlineData("Select the emails", null)]
    [InlineData("Thanks to the helper", null)]
    public void Banned_Samples_AreFound(string text, string? word) =>
        Assert.Equal(word, Banned.Match(text) is { Success: true } match ? match.Value : null);

    private static IEnumerable<string> Sources(string folder, params string[] patterns) =>
        patterns.SelectMany(pattern => Repository.Files(pattern, folder));

    private static IEnumerable<string> Texts(string source) =>
        Text().Matches(source).SelectMany(match => Literal().Matches(match.Value)).Select(match => match.Groups[1].Value);

    /// <summary>Returns the text without code.</summary>
    private static IEnumerable<string> Prose(IEnumerable<string> lines)
    {
        var isCode = false;
        foreach (var line in lines)
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
            }
            else if (!isCode)
            {
                yield return InlineCode().Replace(line, "");
            }
        }
    }

    private static void AssertNone(IEnumerable<(string File, string Text)> texts)
    {
        var found = texts.Where(text => Banned.IsMatch(text.Text))
            .Select(
                text => $"{Path.GetRelativePath(Repository.Root, text.File)}: \"{Banned.Match(text.Text).Value}\" in {text.Text.Trim()}")
            .ToList();
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }

    private static List<string> ReadWords() =>
        [.. Block().Match(File.ReadAllText(StyleGuide)).Groups[1].Value
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')];

    private static Regex ReadBanned() => new(
        $@"(?<![\w`-])(?:{string.Join('|', ReadWords().OrderByDescending(word => word.Length).Select(Regex.Escape))})(?![\w`-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex("""```text banned-words\n(.*?)```""", RegexOptions.Singleline)]
    private static partial Regex Block();

    // Finds the arguments of a localizer: T["..."], text["..."], S["..."], with several literals in a conditional or concatenated
    // expression.
    [GeneratedRegex("""\b(?:T|S|H|text|words|localizer)\[(?:[^\]"]|"(?:[^"\\]|\\.)*")*\]""")]
    private static partial Regex Text();

    [GeneratedRegex(""" "((?:[^"\\]|\\.)*)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"(?:^|\s)///?(?!/)(.*)$")]
    private static partial Regex Comment();

    // Elements of XML comments, and quoted text.
    [GeneratedRegex("""<[^>]*>|"[^"]*" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NotProse();
}
