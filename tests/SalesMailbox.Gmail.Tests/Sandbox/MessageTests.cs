using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace SalesMailbox.Gmail.Tests.Sandbox;

public sealed class MessageTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4_001)]
    [InlineData(100_000)]
    public async Task GetRaw_RandomBytes_AreExact(int size)
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var raw = new byte[size];
        new Random(size).NextBytes(raw);
        var id = sandbox.State.Deliver(TestSandbox.Agent, raw).Id;

        Assert.Equal(raw, await sandbox.Raw(id));
    }

    [Fact]
    public async Task Get_Minimal_HasWhatGoogleSends()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var date = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
        var raw = TestSandbox.Mail("Hello");
        var delivered = sandbox.State.Deliver(TestSandbox.Agent, raw, internalDate: date);

        var message = await sandbox.Get($"messages/{delivered.Id}?format=minimal");

        Assert.Equal(delivered.ThreadId, (string)message["threadId"]!);
        Assert.Equal(["INBOX", "UNREAD"], message["labelIds"]!.AsArray().Select(label => (string)label!));
        Assert.Equal("Some text", (string)message["snippet"]!);
        Assert.Equal(delivered.HistoryId, (string)message["historyId"]!);
        Assert.Equal(
            date.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture), (string)message["internalDate"]!);
        Assert.Equal(raw.Length, (int)message["sizeEstimate"]!);
        Assert.Null(message["payload"]);
    }

    [Fact]
    public async Task Get_FullWithAttachment_HasPartsAndTheAttachmentsBytes()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var raw = Encoding.UTF8.GetBytes(
            "From: a@b.test\r\nTo: c@d.test\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/mixed; boundary=x\r\n\r\n"
            + "--x\r\nContent-Type: text/plain\r\n\r\nText\r\n--x\r\nContent-Type: application/pdf; name=a.pdf\r\n"
            + "Content-Disposition: attachment; filename=a.pdf\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\nAAEC\r\n--x--\r\n");
        var id = sandbox.State.Deliver(TestSandbox.Agent, raw).Id;

        var payload = (await sandbox.Get($"messages/{id}?format=full"))["payload"]!;
        var attachment = payload["parts"]![1]!;
        var content = await sandbox.Get($"messages/{id}/attachments/{attachment["body"]!["attachmentId"]}");

        Assert.Equal("multipart/mixed", (string)payload["mimeType"]!);
        Assert.Contains(
            payload["headers"]!.AsArray(), header => (string)header!["name"]! == "Subject" && (string)header["value"]! == "Grüße");
        Assert.Equal("a.pdf", (string)attachment["filename"]!);
        Assert.Equal("AAEC", (string)content["data"]!);
    }

    [Theory]
    [InlineData("messages/00000000000000ff", HttpStatusCode.NotFound, "notFound")]
    [InlineData("messages/nonsense", HttpStatusCode.BadRequest, "invalidArgument")]
    public async Task Get_UnknownId_IsAGoogleError(string path, HttpStatusCode status, string reason)
    {
        await using var sandbox = await TestSandbox.StartAsync();

        using var response = await sandbox.Call(path);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(reason, (string)(await TestSandbox.Json(response))["error"]!["errors"]![0]!["reason"]!);
    }

    [Fact]
    public async Task List_EmptyMailbox_HasNoMessagesProperty()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        var list = await sandbox.Get("messages");

        Assert.False(list.ContainsKey("messages"));
        Assert.Equal(0, (int)list["resultSizeEstimate"]!);
    }

    [Fact]
    public async Task List_Paged_IsNewestFirstAndUnmovedByNewMail()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var start = sandbox.Time.GetUtcNow();
        var ids = Enumerable.Range(0, 5)
            .Select(day => sandbox.State.Deliver(TestSandbox.Agent, TestSandbox.Mail($"Day {day}"), internalDate: start.AddDays(day)).Id)
            .Reverse()
            .ToList();

        var first = await sandbox.Get("messages?maxResults=2");
        sandbox.State.Deliver(TestSandbox.Agent, TestSandbox.Mail("New"), internalDate: start.AddDays(9));
        var second = await sandbox.Get($"messages?maxResults=2&pageToken={first["nextPageToken"]}");
        var third = await sandbox.Get($"messages?maxResults=2&pageToken={second["nextPageToken"]}");

        Assert.Equal(ids, Ids(first).Concat(Ids(second)).Concat(Ids(third)));
        Assert.Null(third["nextPageToken"]);
    }

    [Fact]
    public async Task List_SpamAndTrash_OnlyWhenAskedFor()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var inbox = sandbox.State.Deliver(TestSandbox.Agent, TestSandbox.Mail("a")).Id;
        var spam = sandbox.State.Deliver(TestSandbox.Agent, TestSandbox.Mail("b"), ["SPAM"]).Id;
        var trash = sandbox.State.Deliver(TestSandbox.Agent, TestSandbox.Mail("c"), ["TRASH"]).Id;

        Assert.Equal([inbox], Ids(await sandbox.Get("messages")));
        Assert.Equal([spam], Ids(await sandbox.Get("messages?labelIds=SPAM")));
        Assert.Equal([trash], Ids(await sandbox.Get("messages?q=in:trash")));
        Assert.Equal(3, Ids(await sandbox.Get("messages?includeSpamTrash=true")).Count);
    }

    [Theory]
    [InlineData("after:1764590400", "new")]
    [InlineData("before:2025/12/01", "old")]
    [InlineData("rfc822msgid:<old@contoso.test>", "old")]
    [InlineData("rfc822msgid:new@contoso.test", "new")]
    [InlineData("from:fabrikam", "new")]
    [InlineData("in:sent", "new")]
    [InlineData("notebooks", "old")]
    [InlineData("\"some text\" -notebooks", "new")]
    public async Task List_WithQuery_FindsTheOne(string query, string expected)
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var old = sandbox.State.Deliver(
            TestSandbox.Agent, TestSandbox.Mail("Notebooks", "Message-ID: <old@contoso.test>\r\n"),
            internalDate: DateTimeOffset.FromUnixTimeSeconds(1764500000)).Id;
        var fresh = sandbox.State.Deliver(
            TestSandbox.Agent,
            TestSandbox.Mail("Screens", "Message-ID: <new@contoso.test>\r\n", "bob@fabrikam.test"),
            ["SENT"],
            DateTimeOffset.FromUnixTimeSeconds(1764590400)).Id;

        Assert.Equal([expected == "old" ? old : fresh], Ids(await sandbox.Get("messages?q=" + Uri.EscapeDataString(query))));
    }

    [Fact]
    public async Task List_UnknownOperator_IsRefusedAndNotIgnored()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        using var response = await sandbox.Call("messages?q=larger:10M");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static List<string> Ids(JsonObject list) => [.. (list["messages"]?.AsArray() ?? []).Select(message => (string)message!["id"]!)];
}
