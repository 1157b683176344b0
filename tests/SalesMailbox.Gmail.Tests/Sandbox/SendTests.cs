using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace SalesMailbox.Gmail.Tests.Sandbox;

public sealed class SendTests
{
    private const string Upload = "/upload/gmail/v1/users/me/messages/send?uploadType=";

    private static byte[] Outgoing { get; } = TestSandbox.Mail(
        "Offer", $"Bcc: hidden@contoso.test\r\nMessage-ID: <mine@psa.test>\r\nX-Outbox: 7\r\n", TestSandbox.Agent,
        "olga@contoso.test, " + TestSandbox.Colleague);

    [Fact]
    public async Task Send_ToSandboxAndOutside_DeliversToAllAndKeepsACopy()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        var sent = await sandbox.SendMail(Outgoing);

        var copy = Encoding.UTF8.GetString(await sandbox.Raw((string)sent["id"]!));
        Assert.Equal("SENT", (string)Assert.Single(sent["labelIds"]!.AsArray())!);
        Assert.Contains("Bcc: hidden@contoso.test", copy, StringComparison.Ordinal);
        foreach (var recipient in new[] { TestSandbox.Colleague, "olga@contoso.test", "hidden@contoso.test" })
        {
            var received = Assert.Single(sandbox.State.Snapshot(recipient).Messages);
            var raw = Encoding.UTF8.GetString(sandbox.State.Raw(recipient, received.Id)!);
            Assert.Equal(["INBOX", "UNREAD"], received.Labels);
            Assert.DoesNotContain("Bcc:", raw, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("X-Outbox: 7", raw, StringComparison.Ordinal);
            Assert.EndsWith("\r\n\r\nSome text\r\n", raw, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Send_MessageId_IsReplacedOrKeptByOption(bool rewrite)
    {
        await using var sandbox = await TestSandbox.StartAsync(options => options.RewriteMessageId = rewrite);

        var sent = await sandbox.SendMail(Outgoing);

        var raw = Encoding.UTF8.GetString(await sandbox.Raw((string)sent["id"]!));
        Assert.Equal(rewrite, raw.Contains("X-Google-Original-Message-ID: <mine@psa.test>", StringComparison.Ordinal));
        Assert.Equal(rewrite, raw.Contains("@mail.gmail.test>", StringComparison.Ordinal));
        Assert.Equal(!rewrite, raw.Contains("\nMessage-ID: <mine@psa.test>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_FromSomebodyElse_GetsTheAccountsOwnAddress()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        var sent = await sandbox.SendMail(TestSandbox.Mail("Offer", from: "boss@psa.test", to: "olga@contoso.test"));

        Assert.Contains(TestSandbox.Agent, Encoding.UTF8.GetString(await sandbox.Raw((string)sent["id"]!)), StringComparison.Ordinal);
        Assert.DoesNotContain("boss@psa.test", Encoding.UTF8.GetString(await sandbox.Raw((string)sent["id"]!)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ReplyAndAnswerToIt_AreOneThread()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var first = sandbox.State.Post(TestSandbox.Mail("Offer", "Message-ID: <q@contoso.test>\r\n"));
        var received = Assert.Single(sandbox.State.Snapshot(TestSandbox.Agent).Messages);

        var reply = await sandbox.SendMail(
            TestSandbox.Mail(
                "Re: Offer", "In-Reply-To: <q@contoso.test>\r\nReferences: <q@contoso.test>\r\n", TestSandbox.Agent, "olga@contoso.test"),
            received.ThreadId);
        var atOlga = sandbox.State.Snapshot("olga@contoso.test").Messages;

        Assert.Equal(received.ThreadId, (string)reply["threadId"]!);
        Assert.All(atOlga, message => Assert.Equal(first.ThreadId, message.ThreadId));
        Assert.Equal(2, atOlga.Count);
    }

    [Fact]
    public async Task Send_ThreadWithAnotherSubject_StartsANewThread()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var received = sandbox.State.Deliver(TestSandbox.Agent, TestSandbox.Mail("Offer"));

        var sent = await sandbox.SendMail(TestSandbox.Mail("Something else", to: "olga@contoso.test"), received.ThreadId);

        Assert.NotEqual(received.ThreadId, (string)sent["threadId"]!);
    }

    [Fact]
    public async Task Send_WithoutRecipient_IsRefused()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var request = sandbox.Request(HttpMethod.Post, Upload + "media");
        request.Content = new ByteArrayContent("Subject: a\r\n\r\nText"u8.ToArray());

        using var response = await sandbox.Send(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("Recipient address required", (string)(await TestSandbox.Json(response))["error"]!["message"]!);
    }

    [Fact]
    public async Task Upload_Resumable_SendsWhatThePartsMakeTogether()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var start = sandbox.Request(HttpMethod.Post, Upload + "resumable");
        start.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var started = await sandbox.Send(start);

        using var first = await Put(sandbox, started.Headers.Location!, 0, 50);
        using var second = await Put(sandbox, started.Headers.Location!, 50, Outgoing.Length - 50);

        Assert.Equal(308, (int)first.StatusCode);
        Assert.Equal("bytes=0-49", first.Headers.GetValues("Range").Single());
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Single(sandbox.State.Snapshot("olga@contoso.test").Messages);
    }

    [Fact]
    public async Task Upload_GzippedMedia_IsUnderstood()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        using var zipped = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(
            zipped, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Outgoing, TestContext.Current.CancellationToken);
        }

        var request = sandbox.Request(HttpMethod.Post, Upload + "media");
        request.Content = new ByteArrayContent(zipped.ToArray());
        request.Content.Headers.ContentEncoding.Add("gzip");
        using var response = await sandbox.Send(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static Task<HttpResponseMessage> Put(TestSandbox sandbox, Uri location, int from, int length)
    {
        var request = sandbox.Request(HttpMethod.Put, location.ToString());
        request.Content = new ByteArrayContent(Outgoing, from, length);
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(from, from + length - 1, Outgoing.Length);
        return sandbox.Send(request);
    }
}
