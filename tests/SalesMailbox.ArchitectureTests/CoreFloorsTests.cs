using System.Reflection;
using System.Text.RegularExpressions;

namespace SalesMailbox.ArchitectureTests;

/// <summary>
/// The floors of SalesMailbox.Core (docs/architecture.md, "The floors of Core"): a folder uses only folders of lower floors. Checked by
/// namespace in the compiled code, and in the sources for what compiled code does not show (constants, references in comments).
/// </summary>
public sealed partial class CoreFloorsTests
{
    private const string Core = "SalesMailbox.Core";

    private static readonly string[][] Floors =
    [
        ["Text", "Storage", "Agents", "Hosting"],
        ["Messages", "MailServices"],
        ["Access", "Clients", "Tickets", "Actions", "Connections"],
        ["Matching", "Filing"],
        ["Inbox", "Handover"],
        ["Import", "Sending", "Quotations"],
    ];

    /// <summary>Arrows on one floor: each has a reason and no way back.</summary>
    private static readonly Dictionary<(string From, string To), string> OnOneFloor = new()
    {
        [("Storage", "Text")] = "Names are sorted without case and accents.",
        [("Agents", "Storage")] = "Notices are stored.",
        [("Agents", "Text")] = "What a notice says is a coded text.",
        [("Hosting", "Storage")] = "The work of the night commits its state.",
        [("Tickets", "Clients")] = "A ticket has a client and contacts.",
        [("Connections", "Tickets")] = "A mailbox says which use of tickets its email is matched to.",
        [("Actions", "Tickets")] = "An action is run on a ticket and sets its status.",
        [("Actions", "Connections")] = "An action can name the mailbox that sends.",
        [("Filing", "Matching")] = "Filing carries out what matching decides.",
        [("Quotations", "Sending")] = "A quotation is sent through the outbox.",
    };

    [Fact]
    public void Folders_All_HaveAFloor()
    {
        var folders = Directory.GetDirectories(Path.Combine(Repository.Root, "src", Core)).Select(Path.GetFileName).Except(["bin", "obj"]);

        Assert.Equal(Floors.SelectMany(floor => floor).Order(), folders.Order());
    }

    [Fact]
    public void Types_InTheCompiledCode_UseOnlyLowerFloors()
    {
        var arrows = TypeUses.Of(Assembly.Load(Core))
            .Select(use => (From: FolderOf(use.From), To: FolderOf(use.To), Line: $"{use.From.FullName} uses {use.To.FullName}"))
            .Where(arrow => !IsAllowed(arrow.From, arrow.To)).Select(arrow => $"{arrow.From} -> {arrow.To}: {arrow.Line}");

        AssertNone(arrows);
    }

    [Fact]
    public void Sources_UsingDirectivesAndReferences_NameOnlyLowerFloors()
    {
        var arrows = Repository.Files("*.cs", $"src/{Core}").SelectMany(file =>
        {
            var text = File.ReadAllText(file);
            var path = Path.GetRelativePath(Repository.Root, file);
            return NamespaceName().Match(text) is { Success: true } own
                ? FolderName().Matches(text).Select(match => (From: own.Groups[1].Value, To: match.Groups[1].Value + match.Groups[2].Value, File: path))
                : [];
        });

        AssertNone(arrows.Where(arrow => FloorOf(arrow.To) >= 0 && !IsAllowed(arrow.From, arrow.To))
            .Select(arrow => $"{arrow.From} -> {arrow.To}: {arrow.File}"));
    }

    [Fact]
    public void Namespaces_OfSources_AreTheirFolders()
    {
        var strangers = Repository.Files("*.cs", $"src/{Core}").Where(file =>
        {
            var folder = Path.GetRelativePath(Path.Combine(Repository.Root, "src"), Path.GetDirectoryName(file)!);
            return !File.ReadAllText(file).Contains($"namespace {folder.Replace(Path.DirectorySeparatorChar, '.')};", StringComparison.Ordinal);
        });

        Assert.Empty(strangers);
    }

    [Fact]
    public void ArrowsOnOneFloor_All_AreUsedAndHaveNoWayBack()
    {
        var used = TypeUses.Of(Assembly.Load(Core)).Select(use => (FolderOf(use.From), FolderOf(use.To))).ToHashSet();

        Assert.Equal([], OnOneFloor.Keys.Except(used));
        Assert.All(OnOneFloor.Keys, arrow => Assert.False(Reaches(arrow.To, arrow.From), $"{arrow.From} and {arrow.To} use each other."));
    }

    [Theory]
    [InlineData("Import", "Messages", true)]
    [InlineData("Messages", "Import", false)]
    [InlineData("Tickets", "Clients", true)]
    [InlineData("Clients", "Tickets", false)]
    [InlineData("", "Import", true)]
    public void IsAllowed_Samples_AreDecided(string from, string to, bool expected) => Assert.Equal(expected, IsAllowed(from, to));

    // All of them, each on a line: Assert.Empty cuts what it shows.
    private static void AssertNone(IEnumerable<string> found)
    {
        var lines = found.Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, string.Join(Environment.NewLine, lines));
    }

    // The root registers all folders' services and is used by none of them.
    private static bool IsAllowed(string from, string to) =>
        from.Length == 0 || from == to || FloorOf(to) < FloorOf(from) || OnOneFloor.ContainsKey((from, to));

    private static int FloorOf(string folder) => Array.FindIndex(Floors, floor => floor.Contains(folder));

    private static bool Reaches(string from, string to) =>
        OnOneFloor.Keys.Any(arrow => arrow.From == from && (arrow.To == to || Reaches(arrow.To, to)));

    private static string FolderOf(Type type) => (type.Namespace ?? "").Split('.') is [_, _, var folder, ..] ? folder : "";

    [GeneratedRegex(@"^namespace SalesMailbox\.Core\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceName();

    // A using directive, or a reference in a comment that begins with the folder's name.
    [GeneratedRegex("""^using (?:static )?SalesMailbox\.Core\.(\w+)|cref="(?:SalesMailbox\.Core\.)?(\w+)\.[A-Z]""", RegexOptions.Multiline)]
    private static partial Regex FolderName();
}
