using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.EntityFrameworkCore.Tests.Sqlite;

namespace SalesMailbox.EntityFrameworkCore.Tests.QueryPlans;

/// <summary>
/// Checks SQLite's EXPLAIN QUERY PLAN (sqlite.org/eqp.html) of every hot query. Without statistics its plans don't depend on the rows.
/// </summary>
public sealed partial class SqliteQueryPlanTests
{
    public static TheoryData<string> Queries => [.. HotQueries.All.Keys];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Query_Explained_ReadsNoTableFromEndToEnd(string name)
    {
        var recorder = new QueryRecorder();
        await using var harness = await SqliteDatabase.CreateAsync(recorder);
        await using var scope = harness.Open();
        recorder.IsOn = true;
        await HotQueries.All[name](scope.Services);
        recorder.IsOn = false;
        var database = scope.Services.GetRequiredService<SalesMailboxDbContext>().Database;
        await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var plans = await recorder.ExplainAsync(database.GetDbConnection(), "EXPLAIN QUERY PLAN ", "detail");

        Assert.NotEmpty(plans);
        foreach (var (plan, sql) in plans.Zip(recorder.Statements))
        {
            var problems = Problems(plan, sql, HotQueries.InOrder.Contains(name)).ToList();
            Assert.True(problems.Count == 0, $"{string.Join(" / ", problems)}\n{sql}\n{string.Join('\n', plan)}");
        }
    }

    [Fact]
    public void Problems_ScanAndSort_AreSeen()
    {
        Assert.NotEmpty(Problems(["SCAN m"], "SELECT", false));
        Assert.NotEmpty(Problems(["SCAN m USING INDEX x"], "SELECT", false));
        Assert.NotEmpty(Problems(["SCAN m USING INDEX x", "USE TEMP B-TREE FOR ORDER BY"], "SELECT LIMIT 5", false));
        Assert.NotEmpty(Problems(["SEARCH m USING INDEX x (a=?)", "USE TEMP B-TREE FOR ORDER BY"], "SELECT LIMIT 5", true));
        Assert.Empty(Problems(["CO-ROUTINE s", "SEARCH m USING INDEX x (a=?)", "SCAN s", "SCAN t USING INDEX x"], "SELECT LIMIT 5", true));
    }

    private static IEnumerable<string> Problems(IReadOnlyList<string> plan, string sql, bool inOrder)
    {
        var inner = plan.Select(line => Inner().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value)
            .ToHashSet();
        var sorts = plan.Any(line => line.StartsWith("USE TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal));
        // Scanning an index is correct if it provides the order and the scan ends with the page.
        var mayFollow = sql.Contains("LIMIT", StringComparison.Ordinal) && !sorts;
        foreach (var scan in plan.Select(line => Scan().Match(line)).Where(match => match.Success))
        {
            var (table, index) = (scan.Groups["table"].Value, scan.Groups["index"].Success);
            if (!inner.Contains(table) && table is not ("CONSTANT" or "json_each") && !(index && mayFollow))
            {
                yield return scan.Value;
            }
        }

        // The second statement of a split query sorts the page by the parent's key; only the statement that reads the page itself is
        // checked.
        if (inOrder && sorts && inner.Count == 0)
        {
            yield return "sorts";
        }
    }

    [GeneratedRegex(@"^SCAN (?<table>\S+)(?<index> USING (?:COVERING )?INDEX)?")]
    private static partial Regex Scan();

    [GeneratedRegex(@"^(?:CO-ROUTINE|MATERIALIZE) (\S+)")]
    private static partial Regex Inner();
}
