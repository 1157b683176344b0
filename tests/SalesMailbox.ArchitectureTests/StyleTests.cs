using System.Text.RegularExpressions;

namespace SalesMailbox.ArchitectureTests;

/// <summary>Checks the project's rules about the text of its sources.</summary>
public sealed partial class StyleTests
{
    [Fact]
    public void LockAndConfigFiles_NameNoFeed()
    {
        var files = Repository.Files("package-lock.json").Concat(Repository.Files("NuGet.config")).Concat(Repository.Files(".npmrc"));

        Assert.DoesNotContain(files, file => FeedAddress().IsMatch(File.ReadAllText(file)));
    }

    [Fact]
    public void Tests_NeverSleepForSeconds()
    {
        var files = Repository.Files("*.cs", "tests").Where(file => Path.GetFileName(file) != "StyleTests.cs");

        Assert.DoesNotContain(files, file => Sleep().IsMatch(File.ReadAllText(file)));
    }

    /// <summary>
    /// Scrolling elements must be positioned: otherwise content for screen readers in them makes the whole page scroll into empty space.
    /// </summary>
    [Fact]
    public void Scrollers_All_ArePositioned()
    {
        var sheets = Repository.Files("*.css", "src")
            .Concat(Repository.Files("*.css", "themes"))
            .Where(file => !file.Contains("/lib/", StringComparison.Ordinal))
            .ToList();
        var rules = sheets.SelectMany(file => CssRule().Matches(CssComment().Replace(File.ReadAllText(file), ""))).ToList();
        var positioned = Selectors(rules.Where(rule => Positioned().IsMatch(rule.Groups[2].Value))).ToHashSet();
        var scrollers = Selectors(rules.Where(rule => Scrolls().IsMatch(rule.Groups[2].Value))).ToList();

        Assert.Contains(".sm-inbox-scroll", scrollers);
        Assert.Empty(scrollers.Except(positioned));

        static IEnumerable<string> Selectors(IEnumerable<Match> found) =>
            found.SelectMany(rule => rule.Groups[1].Value.Split(',')).Select(selector => selector.Trim());
    }

    [GeneratedRegex(@"([^{}]+)\{([^{}]*)\}")]
    private static partial Regex CssRule();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex CssComment();

    [GeneratedRegex(@"overflow(-[xy])?:\s*(auto|scroll)")]
    private static partial Regex Scrolls();

    [GeneratedRegex(@"position:\s*(relative|absolute|sticky|fixed)")]
    private static partial Regex Positioned();

    [GeneratedRegex("https?://[a-z.]*(nuget|npmjs|yarnpkg)[a-z.]*/", RegexOptions.IgnoreCase)]
    private static partial Regex FeedAddress();

    [GeneratedRegex(@"Thread\.Sleep\(|Task\.Delay\([0-9]{4,}")]
    private static partial Regex Sleep();
}
