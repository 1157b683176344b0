using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace SalesMailbox.Gmail.Tests.Sandbox;

public sealed class HistoryTests
{
    [Fact]
    public async Task List_NothingHappened_HasOnlyTheHistoryId()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var start = await Current(sandbox);

        var history = await sandbox.Get("history?startHistoryId=" + start);

        Assert.False(history.ContainsKey("history"));
        Assert.Equal(start, (string)history["historyId"]!);
    }

    [Fact]
    public async Task List_AllKindsOfChange_AreReportedInOrder()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var start = await Current(sandbox);
        var id = sandbox.State.Deliver(TestSandbox.Agent, TestSandbox.Mail("a")).Id;
        sandbox.State.ChangeLabels(TestSandbox.Agent, id, ["STARRED"], ["UNREAD"]);
        sandbox.State.Delete(TestSandbox.Agent, id);

        var history = await sandbox.Get("history?startHistoryId=" + start);
        var records = history["history"]!.AsArray();

        Assert.Equal(3, records.Count);
        Assert.Equal(id, (string)records[0]!["messagesAdded"]![0]!["message"]!["id"]!);
        Assert.Equal("STARRED", (string)records[1]!["labelsAdded"]![0]!["labelIds"]![0]!);
        Assert.Equal("UNREAD", (string)records[1]!["labelsRemoved"]![0]!["labelIds"]![0]!);
        Assert.Equal(id, (string)records[2]!["messagesDeleted"]![0]!["message"]!["id"]!);
        Assert.All(records, record => Assert.Equal(id, (string)record!["messages"]![0]!["id"]!));
        Assert.Equal((string)records[2]!["id"]!, (string)history["historyId"]!);
        var ids = records.Select(record => ulong.Parse((string)record!["id"]!, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(ids.Order(), ids);
    }

    [Fact]
    public async Task List_MailThatEntersTheInboxByLabel_IsALabelAddedAndNoMessageAdded()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var id = sandbox.State.Deliver(TestSandbox.Agent, TestSandbox.Mail("a"), ["SPAM"]).Id;
        var start = await Current(sandbox);
        sandbox.State.ChangeLabels(TestSandbox.Agent, id, ["INBOX"], ["SPAM"]);

        var added = await sandbox.Get($"history?startHistoryId={start}&historyTypes=messageAdded&labelId=INBOX");
        var both = await sandbox.Get($"history?startHistoryId={start}&historyTypes=messageAdded&historyTypes=labelAdded&labelId=INBOX");

        Assert.Null(added["history"]);
        var record = Assert.Single(both["history"]!.AsArray())!;
        Assert.Equal("INBOX", (string)record["labelsAdded"]![0]!["labelIds"]![0]!);
        Assert.Null(record["labelsRemoved"]);
    }

    [Fact]
    public async Task List_LabelChangeThatChangesNothing_LeavesNoHistory()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var id = sandbox.State.Deliver(TestSandbox.Agent, TestSandbox.Mail("a")).Id;
        var start = await Current(sandbox);

        sandbox.State.ChangeLabels(TestSandbox.Agent, id, ["INBOX"], ["STARRED"]);

        Assert.Equal(start, await Current(sandbox));
    }

    [Fact]
    public async Task List_Paged_KeepsTheStartIdAndMissesNothing()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var start = await Current(sandbox);
        var expected = Enumerable.Range(0, 7)
            .Select(number => sandbox.State.Deliver(TestSandbox.Agent, TestSandbox.Mail($"{number}")).Id)
            .ToList();

        var seen = new List<string>();
        string? token = null;
        do
        {
            var page = await sandbox.Get($"history?startHistoryId={start}&maxResults=3&pageToken={token}");
            seen.AddRange(page["history"]!.AsArray().Select(record => (string)record!["messagesAdded"]![0]!["message"]!["id"]!));
            token = (string?)page["nextPageToken"];
        }
        while (token is not null);

        Assert.Equal(expected, seen);
    }

    [Fact]
    public async Task List_PageTokenWithAnotherStartId_IsRefused()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var start = await Current(sandbox);
        sandbox.State.Deliver(TestSandbox.Agent, TestSandbox.Mail("a"));
        sandbox.State.Deliver(TestSandbox.Agent, TestSandbox.Mail("b"));
        var page = await sandbox.Get($"history?startHistoryId={start}&maxResults=1");

        using var response = await sandbox.Call(
            $"history?startHistoryId={page["historyId"]}&maxResults=1&pageToken={page["nextPageToken"]}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("12")]
    [InlineData("99999999999")]
    public async Task List_UnknownStartId_Is404(string start)
    {
        await using var sandbox = await TestSandbox.StartAsync();

        using var response = await sandbox.Call("history?startHistoryId=" + start);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task List_AfterForgetting_IsGoneForOldIdsAndGoodForTheCurrentOne()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var start = await Current(sandbox);
        sandbox.State.ForgetHistory(TestSandbox.Agent);

        using var old = await sandbox.Call("history?startHistoryId=" + start);

        Assert.Equal(HttpStatusCode.NotFound, old.StatusCode);
        JsonObject current = await sandbox.Get("history?startHistoryId=" + await Current(sandbox));
        Assert.Null(current["history"]);
    }

    private static async Task<string> Current(TestSandbox sandbox) => (string)(await sandbox.Get("profile"))["historyId"]!;
}
