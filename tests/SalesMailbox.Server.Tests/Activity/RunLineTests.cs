using SalesMailbox.Core.Import;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Server.Tests.Activity;

public sealed class RunLineTests
{
    [Fact]
    public void Of_RunsWithoutMailBetweenOthers_FoldsThemInPlace()
    {
        RunRow[] runs = [Run(0), Run(0), Run(3), Run(0), Run(0, ImportRunState.Failed), Run(0), Run(0), Run(0)];

        var lines = RunLine.Of(runs);

        Assert.Equal([2, 1, 1, 1, 3], lines.Select(line => line.Runs.Count));
        Assert.Equal([true, false, false, false, true], lines.Select(line => line.IsFolded));
        Assert.Equal(runs, lines.SelectMany(line => line.Runs));
    }

    private static RunRow Run(int done, ImportRunState state = ImportRunState.Succeeded) =>
        new(new ImportRun { Done = done, State = state }, "anna@acme.example");
}
