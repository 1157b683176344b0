using System.Text.RegularExpressions;

namespace SalesMailbox.ArchitectureTests;

/// <summary>What the project's rules say about the text of its sources.</summary>
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

    [GeneratedRegex("https?://[a-z.]*(nuget|npmjs|yarnpkg)[a-z.]*/", RegexOptions.IgnoreCase)]
    private static partial Regex FeedAddress();

    [GeneratedRegex(@"Thread\.Sleep\(|Task\.Delay\([0-9]{4,}")]
    private static partial Regex Sleep();
}
