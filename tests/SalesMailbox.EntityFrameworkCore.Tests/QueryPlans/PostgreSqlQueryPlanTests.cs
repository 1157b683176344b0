using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.EntityFrameworkCore.Tests.PostgreSql;

namespace SalesMailbox.EntityFrameworkCore.Tests.QueryPlans;

/// <summary>
/// Checks PostgreSQL's EXPLAIN of every hot query. PostgreSQL normally scans small tables, so scans are made prohibitively expensive: a
/// query that still scans has no index.
/// </summary>
public sealed class PostgreSqlQueryPlanTests
{
    public static TheoryData<string> Queries => [.. HotQueries.All.Keys];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Query_Explained_ReadsNoTableFromEndToEnd(string name)
    {
        var recorder = new QueryRecorder();
        await using var harness = await PostgreSqlDatabase.CreateAsync(recorder);
        await using var scope = harness.Open();
        recorder.IsOn = true;
        await HotQueries.All[name](scope.Services);
        recorder.IsOn = false;
        var database = scope.Services.GetRequiredService<SalesMailboxDbContext>().Database;
        await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await database.ExecuteSqlRawAsync("SET enable_seqscan = off", TestContext.Current.CancellationToken);
        var plans = await recorder.ExplainAsync(database.GetDbConnection(), "EXPLAIN (FORMAT JSON) ", "QUERY PLAN");

        Assert.NotEmpty(plans);
        foreach (var (plan, sql) in plans.Zip(recorder.Statements))
        {
            using var json = JsonDocument.Parse(plan[0]);
            var nodes = Nodes(json.RootElement[0].GetProperty("Plan")).ToList();
            var mayFollow = nodes.Exists(node => Type(node) == "Limit") && !nodes.Exists(node => Type(node) == "Sort");
            var problems = nodes.Where(node => Type(node) == "Seq Scan"
                || (IsIndexScan(node) && !node.TryGetProperty("Index Cond", out _) && !mayFollow)).ToList();
            Assert.True(problems.Count == 0, $"{sql}\n{plan[0]}");
        }
    }

    private static bool IsIndexScan(JsonElement node) => Type(node) is "Index Scan" or "Index Only Scan" or "Bitmap Index Scan";

    private static string? Type(JsonElement node) => node.GetProperty("Node Type").GetString();

    private static IEnumerable<JsonElement> Nodes(JsonElement plan) =>
        plan.TryGetProperty("Plans", out var children) ? children.EnumerateArray().SelectMany(Nodes).Prepend(plan) : [plan];
}
