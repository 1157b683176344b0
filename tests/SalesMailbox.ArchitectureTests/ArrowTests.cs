using System.Reflection;
using System.Xml.Linq;

namespace SalesMailbox.ArchitectureTests;

/// <summary>
/// Checks the allowed dependencies between projects (docs/architecture.md), both as the project files declare them and as the compiled
/// assemblies use them.
/// </summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["SalesMailbox.Core"] = [],
        ["SalesMailbox.Gmail"] = ["SalesMailbox.Core"],
        ["SalesMailbox.DropFolder"] = ["SalesMailbox.Core"],
        ["SalesMailbox.Gmail.Sandbox"] = [],
        ["SalesMailbox.Demo"] = ["SalesMailbox.Core", "SalesMailbox.Gmail.Sandbox"],
        ["SalesMailbox.EntityFrameworkCore"] = ["SalesMailbox.Core"],
        ["SalesMailbox.EntityFrameworkCore.Sqlite"] = ["SalesMailbox.Core", "SalesMailbox.EntityFrameworkCore"],
        ["SalesMailbox.EntityFrameworkCore.PostgreSql"] = ["SalesMailbox.Core", "SalesMailbox.EntityFrameworkCore"],
        ["SalesMailbox.PdfSharp"] = ["SalesMailbox.Core"],
        ["SalesMailbox.Web"] = ["SalesMailbox.Core"],
        ["SalesMailbox.Server"] =
        [
            "SalesMailbox.Core", "SalesMailbox.Web", "SalesMailbox.Gmail", "SalesMailbox.DropFolder", "SalesMailbox.Gmail.Sandbox",
            "SalesMailbox.EntityFrameworkCore",
            "SalesMailbox.EntityFrameworkCore.Sqlite", "SalesMailbox.EntityFrameworkCore.PostgreSql", "SalesMailbox.Demo",
            "SalesMailbox.PdfSharp",
        ],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_References_FollowTheArrows(string project) => Assert.Empty(Referenced(project).Except(Allowed[project]));

    // Checks only the declared references, because the tests are built without Orchard Core's packages.
    [Theory]
    [InlineData("SalesMailbox.Orchard", "SalesMailbox.Core", "SalesMailbox.Web", "SalesMailbox.Gmail", "SalesMailbox.DropFolder",
        "SalesMailbox.PdfSharp")]
    [InlineData("SalesMailbox.Orchard.Host", "SalesMailbox.Orchard", "SalesMailbox.Demo", "SalesMailbox.Theme")]
    public void OrchardProject_References_FollowTheArrows(string project, params string[] allowed) =>
        Assert.Empty(Referenced(project).Except(allowed));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Assembly_References_FollowTheArrows(string project)
    {
        var referenced = Assembly.Load(project).GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => name.StartsWith("SalesMailbox.", StringComparison.Ordinal));

        Assert.Empty(referenced.Except(Allowed[project]));
    }

    [Fact]
    public void Core_NamesNoHostTechnology()
    {
        string[] forbidden =
            ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Google.", "PdfSharp", "Quartz", "OrchardCore", "YesSql"];
        var referenced = Assembly.Load("SalesMailbox.Core").GetReferencedAssemblies().Select(name => name.Name!);

        Assert.DoesNotContain(referenced, name => forbidden.Any(word => name.StartsWith(word, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void NoProjectButOrchardOnes_NamesOrchardOrYesSql(string project)
    {
        var referenced = Assembly.Load(project).GetReferencedAssemblies().Select(name => name.Name!);

        Assert.DoesNotContain(
            referenced,
            name => name.StartsWith("OrchardCore", StringComparison.Ordinal) || name.StartsWith("YesSql", StringComparison.Ordinal));
    }

    [Fact]
    public void OnlyGmail_NamesGoogleApis()
    {
        var others = Allowed.Keys.Where(name => name != "SalesMailbox.Gmail")
            .Where(name => Assembly.Load(name)
                .GetReferencedAssemblies()
                .Any(reference => reference.Name!.StartsWith("Google.", StringComparison.Ordinal)));

        Assert.Empty(others);
    }

    [Fact]
    public void EveryProject_IsInTheFilterUnlessItNeedsOrchard()
    {
        var filter = File.ReadAllText(Path.Combine(Repository.Root, "SalesMailbox.slnf"));
        var missing = Repository.Files("*.csproj")
            .Where(file => !Path.GetFileName(file).StartsWith("SalesMailbox.Orchard", StringComparison.Ordinal))
            .Where(file => !file.Contains("themes", StringComparison.Ordinal))
            .Where(file => !filter.Contains(Path.GetFileName(file), StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    private static IEnumerable<string> Referenced(string project) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
}
