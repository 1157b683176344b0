using System.Net;
using System.Net.Http.Json;

namespace SalesMailbox.Gmail.Tests.Sandbox;

public sealed class RecordingTests
{
    [Fact]
    public async Task Calls_OfAReader_ChangeNothingAndCostWhatGoogleAsks()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var id = sandbox.State.Deliver(TestSandbox.Agent, TestSandbox.Mail("a")).Id;
        var before = sandbox.State.Snapshot(TestSandbox.Agent);

        await sandbox.Get("profile");
        await sandbox.Get("messages?q=in:inbox");
        await sandbox.Raw(id);
        await sandbox.Get("history?startHistoryId=1000000");

        var calls = sandbox.State.Calls(TestSandbox.Agent);
        Assert.Equal(["getProfile", "messages.list", "messages.get", "history.list"], calls.Select(call => call.Name));
        Assert.Equal([1, 5, 20, 2], calls.Select(call => call.QuotaUnits));
        Assert.DoesNotContain(calls, call => call.Changes);
        Assert.Equal(before.Hash, sandbox.State.Snapshot(TestSandbox.Agent).Hash);
    }

    [Theory]
    [InlineData("messages/{0}/modify", "messages.modify", 200)]
    [InlineData("messages/{0}/trash", "messages.trash", 200)]
    [InlineData("messages/batchDelete", "messages.batchDelete", 204)]
    public async Task Calls_ThatChangeTheMailbox_DoItAndAreMarked(string path, string name, int status)
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var id = sandbox.State.Deliver(TestSandbox.Agent, TestSandbox.Mail("a")).Id;
        var before = sandbox.State.Snapshot(TestSandbox.Agent);
        var request = sandbox.Request(HttpMethod.Post, "/gmail/v1/users/me/" + path.Replace("{0}", id, StringComparison.Ordinal));
        request.Content = JsonContent.Create(new { removeLabelIds = new[] { "UNREAD" }, ids = new[] { id } });

        using var response = await sandbox.Send(request);

        var call = Assert.Single(sandbox.State.Calls());
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal((name, true, status), (call.Name, call.Changes, call.Status));
        Assert.NotEqual(before.Hash, sandbox.State.Snapshot(TestSandbox.Agent).Hash);
    }

    [Fact]
    public async Task Calls_TheSandboxDoesNotHave_AreRecordedAsChanges()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        using var response = await sandbox.Send(sandbox.Request(HttpMethod.Post, "/gmail/v1/users/me/watch"));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.True(Assert.Single(sandbox.State.Calls()).Changes);
    }
}
