using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using YesSql;

namespace SalesMailbox.Orchard.Tests.Sqlite;

/// <summary>Checks SQLite's EXPLAIN QUERY PLAN for the queries that YesSql sends on every page and in every long list.</summary>
[Collection(SqliteSite.Name)]
public sealed partial class SqliteQueryPlanTests(SqliteSite site)
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);
    private static readonly PageRequest Next = new($"{Noon.UtcTicks}_01", 50);

    private static readonly Dictionary<string, Func<IServiceProvider, Task>> All = new()
    {
        ["inbox"] = Of<IMessageStore>(store => store.ListInboxAsync(new InboxQuery("ana"), new PageRequest())),
        ["inbox, next page"] = Of<IMessageStore>(store => store.ListInboxAsync(new InboxQuery("ana"), Next)),
        ["inbox, count"] = Of<IMessageStore>(store => store.CountInboxAsync("ana")),
        ["unread, count"] = Of<IMessageStore>(store => store.CountUnreadAsync("ana")),
        ["done"] = Of<IMessageStore>(store => store.ListInboxAsync(new InboxQuery("ana", Done: true), new PageRequest())),
        ["done, next page"] = Of<IMessageStore>(store => store.ListInboxAsync(new InboxQuery("ana", Done: true), Next)),
        ["done, words"] = Of<IMessageStore>(store => store.ListInboxAsync(new InboxQuery("ana", "offer", Done: true), new PageRequest())),
        ["done, count"] = Of<IMessageStore>(store => store.CountInboxAsync("ana", done: true)),
        ["deleted"] = Of<IMessageStore>(store => store.ListDeletedAsync(null, new PageRequest())),
        ["deleted, next page"] = Of<IMessageStore>(store => store.ListDeletedAsync(null, Next)),
        ["unread email of a ticket"] = Of<IUnreadEmailStore>(store => store.ListByTicketAsync("1")),
        ["unread email, newest"] = Of<IUnreadEmailStore>(store => store.ListAsync("ana", 10)),
        ["unread email, count"] = Of<IUnreadEmailStore>(store => store.CountAsync("ana", 100)),
        ["clients"] = Of<IClientStore>(store => store.ListAsync(null, new PageRequest())),
        ["looks at an agent's email"] = Of<IMailLookStore>(store => store.ListAsync("ana", new PageRequest())),
    };

    /// <summary>
    /// The queries whose results must come from the index in order: sorting would read everything before showing fifty rows.
    /// </summary>
    private static readonly string[] InOrder =
        ["inbox", "inbox, next page", "done", "done, next page", "deleted", "deleted, next page", "unread email, newest", "clients"];

    public static TheoryData<string> Queries => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Query_Explained_ReadsNoTableFromEndToEnd(string name)
    {
        await using var harness = await site.CreateAsync();
        await using var scope = harness.Open();
        var store = scope.Services.GetRequiredService<IStore>();
        var (recorder, usual) = (new Recorder(), store.Configuration.Logger);
        store.Configuration.Logger = recorder;
        try
        {
            await All[name](scope.Services);
        }
        finally
        {
            store.Configuration.Logger = usual;
        }

        Assert.NotEmpty(recorder.Statements);
        foreach (var sql in recorder.Statements)
        {
            var plan = await ExplainAsync(store, sql);
            Assert.NotEmpty(plan);
            var (scans, sorts) = (plan.Where(line => EndToEnd().IsMatch(line)).ToList(), plan.Contains("USE TEMP B-TREE FOR ORDER BY"));

            // Scanning an index is correct if it provides the order and the scan ends with the page.
            var isFine = scans.All(line => line.Contains(" USING ", StringComparison.Ordinal)
                && sql.Contains("LIMIT", StringComparison.OrdinalIgnoreCase) && !sorts)
                && !(sorts && InOrder.Contains(name));
            Assert.True(isFine, $"{sql}\n{string.Join('\n', plan)}");
        }
    }

    private static async Task<IReadOnlyList<string>> ExplainAsync(IStore store, string sql)
    {
        await using var connection = store.Configuration.ConnectionFactory.CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statement that YesSql has just sent.
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
#pragma warning restore CA2100
        foreach (var name in Parameter().Matches(sql).Select(match => match.Value).Distinct())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, 1); // without statistics the plan doesn't depend on the value
            command.Parameters.Add(parameter);
        }

        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(reader.GetOrdinal("detail")));
        }

        return lines;
    }

    private static Func<IServiceProvider, Task> Of<TStore>(Func<TStore, Task> query) where TStore : notnull =>
        services => query(services.GetRequiredService<TStore>());

    [GeneratedRegex(@"^SCAN (?!CONSTANT)")]
    private static partial Regex EndToEnd();

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();

    /// <summary>Records queries, which YesSql logs.</summary>
    private sealed class Recorder : ILogger
    {
        public List<string> Statements { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Debug;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel) && formatter(state, exception) is var sql
                && sql.StartsWith("SELECT", StringComparison.OrdinalIgnoreCase))
            {
                Statements.Add(sql);
            }
        }
    }
}
