using System.Reflection;

namespace SalesMailbox.ArchitectureTests;

/// <summary>
/// Checks the floors of Core, Web, and the Orchard Core module (docs/architecture.md), by namespace in the compiled code, and in the
/// sources for what compiled code doesn't show (constants, references in comments). The module is checked only in its sources, because its
/// packages may not be available.
/// </summary>
public sealed class FloorsTests
{
    private static readonly Floors Core = new(
        "SalesMailbox.Core",
        [
            ["Text", "Storage", "Agents", "Hosting"],
            ["Messages", "MailServices"],
            ["Access", "Clients", "Tickets", "Actions", "Connections"],
            ["Matching", "Filing"],
            ["Inbox", "Handover"],
            ["Import", "Sending", "Quotations"],
        ],
        new Dictionary<(string From, string To), string>
        {
            [("Storage", "Text")] = "Names are sorted without case and accents.",
            [("Agents", "Storage")] = "Notices are stored.",
            [("Agents", "Text")] = "What a notice says is a coded text.",
            [("Hosting", "Storage")] = "The work of the night commits its state.",
            [("Hosting", "Text")] = "An activity that failed carries the code of a coded text.",
            [("Tickets", "Clients")] = "A ticket has a client and contacts.",
            [("Connections", "Tickets")] = "A mailbox says which use of tickets its email is matched to.",
            [("Actions", "Tickets")] = "An action is run on a ticket and sets its status.",
            [("Actions", "Connections")] = "An action can name the mailbox that sends.",
            [("Filing", "Matching")] = "Filing carries out what matching decides.",
            [("Quotations", "Sending")] = "A quotation is sent through the outbox.",
        });

    private static readonly Floors Web = new(
        "SalesMailbox.Web",
        [
            ["Security", "Flash", "Htmx", "Time", "Titles", "Assets", "Mail"],
            ["Undo", "ViewModels"],
            ["Forms", "Pages"],
            ["Controllers"],
        ],
        new Dictionary<(string From, string To), string>());

    private static readonly Floors Orchard = new(
        "SalesMailbox.Orchard",
        [
            ["Documents", "Parts"],
            ["Indexes", "Security"],
            ["Storage", "Hosting", "Pages"],
            ["Stores"],
            ["Content", "Migrations"],
            ["Handlers", "Controllers", "Drivers", "Navigation", "BackgroundTasks", "Deployment", "Email", "Workflows"],
        ],
        new Dictionary<(string From, string To), string>());

    private static readonly Floors[] All = [Core, Web, Orchard];

    /// <summary>The projects whose compiled code is always available.</summary>
    public static TheoryData<string> Compiled => [Core.Project, Web.Project];

    public static TheoryData<string> Projects => [.. All.Select(floors => floors.Project)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_All_HaveAFloor(string project) =>
        Assert.Equal(Of(project).Levels.SelectMany(floor => floor).Order(), Of(project).Folders().Order());

    [Theory]
    [MemberData(nameof(Compiled))]
    public void Types_InTheCompiledCode_UseOnlyLowerFloors(string project) => AssertNone(Of(project).ArrowsInCode(Assembly.Load(project)));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Sources_UsingDirectivesAndReferences_NameOnlyLowerFloors(string project) => AssertNone(Of(project).ArrowsInSources());

    [Theory]
    [MemberData(nameof(Projects))]
    public void Namespaces_OfSources_AreTheirFolders(string project) => AssertNone(Of(project).Strangers());

    [Theory]
    [MemberData(nameof(Compiled))]
    public void SidewaysArrows_All_AreUsedAndHaveNoWayBack(string project)
    {
        var floors = Of(project);

        Assert.Equal([], floors.Sideways.Keys.Except(floors.SidewaysInCode(Assembly.Load(project))));
        Assert.All(
            floors.Sideways.Keys,
            arrow => Assert.False(floors.Reaches(arrow.To, arrow.From), $"{arrow.From} and {arrow.To} use each other."));
    }

    [Theory]
    [InlineData("Import", "Messages", true)]
    [InlineData("Messages", "Import", false)]
    [InlineData("Tickets", "Clients", true)]
    [InlineData("Clients", "Tickets", false)]
    [InlineData("", "Import", true)]
    [InlineData("Import", "", false)]
    public void IsAllowed_Samples_AreDecided(string from, string to, bool expected) => Assert.Equal(expected, Core.IsAllowed(from, to));

    private static Floors Of(string project) => All.Single(floors => floors.Project == project);

    // Shows all of them, one on each line: Assert.Empty truncates its output.
    private static void AssertNone(IEnumerable<string> found)
    {
        var lines = found.Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, string.Join(Environment.NewLine, lines));
    }
}
