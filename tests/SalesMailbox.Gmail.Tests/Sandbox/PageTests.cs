using System.Net;
using MimeKit;

namespace SalesMailbox.Gmail.Tests.Sandbox;

public sealed class PageTests
{
    [Fact]
    public async Task Compose_WithAttachmentAndReply_ArrivesAsAReply()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        await sandbox.SendMail(TestSandbox.Mail("Offer", from: TestSandbox.Agent, to: "olga@contoso.test"));
        var received = Assert.Single(sandbox.State.Snapshot("olga@contoso.test").Messages);
        var page = await Read(sandbox, $"/compose?mailbox=olga@contoso.test&reply={received.Id}");
        var parent = Parse(sandbox.State.Raw("olga@contoso.test", received.Id)!).MessageId!;
        Assert.Contains($"value=\"{parent}\" selected", page, StringComparison.Ordinal);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("olga@contoso.test"), "from" },
            { new StringContent("Ölga"), "fromName" },
            { new StringContent($"{TestSandbox.Agent}, {TestSandbox.Colleague}"), "to" },
            { new StringContent("Re: Offer"), "subject" },
            { new StringContent("Yes"), "text" },
            { new StringContent(parent), "inReplyTo" },
            { new StringContent("Auto-Submitted: auto-replied"), "headers" },
            { new ByteArrayContent([0, 1, 2]), "files", "a.bin" },
        };

        using var response = await sandbox.Http.PostAsync("/compose", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var inbox = sandbox.State.Snapshot(TestSandbox.Agent).Messages.Single(message => message.Labels.Contains("INBOX"));
        var mail = Parse(sandbox.State.Raw(TestSandbox.Agent, inbox.Id)!);
        Assert.Equal(parent, mail.InReplyTo);
        Assert.Equal("Ölga", mail.From.Mailboxes.Single().Name);
        Assert.Equal("auto-replied", mail.Headers["Auto-Submitted"]);
        Assert.Equal("a.bin", Assert.Single(mail.Attachments).ContentDisposition!.FileName);
        Assert.Equal(2, sandbox.State.Snapshot(TestSandbox.Agent).Messages.Count(message => message.ThreadId == inbox.ThreadId));
    }

    [Fact]
    public async Task Pages_HostileMail_IsTextAndNothingElse()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var raw = TestSandbox.Mail(
            "<script>alert(1)</script>", "Content-Type: text/html\r\n", "\"<img src=x onerror=alert(2)>\" <a@b.test>");
        var id = sandbox.State.Deliver(TestSandbox.Agent, raw).Id;

        foreach (var path in new[]
        {
            "/",
            $"/mailbox/{TestSandbox.Agent}",
            $"/mailbox/{TestSandbox.Agent}/{id}",
            $"/compose?mailbox={TestSandbox.Agent}&reply={id}",
        })
        {
            var page = await Read(sandbox, path);
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("not Google", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task HtmlOfAMail_HasAPolicyThatLocksItIn()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var id = sandbox.State.Deliver(TestSandbox.Agent, TestSandbox.Mail("a", "Content-Type: text/html\r\n")).Id;

        using var response = await sandbox.Http.GetAsync($"/mailbox/{TestSandbox.Agent}/{id}/html", TestContext.Current.CancellationToken);

        Assert.StartsWith(
            "sandbox; default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/mailbox/nobody@sandbox.test")]
    [InlineData("/mailbox/agent@sandbox.test/0")]
    public async Task Pages_OfNothing_Are404(string path)
    {
        await using var sandbox = await TestSandbox.StartAsync();

        using var response = await sandbox.Http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static MimeMessage Parse(byte[] raw) => MimeMessage.Load(new MemoryStream(raw), TestContext.Current.CancellationToken);

    private static Task<string> Read(TestSandbox sandbox, string path) =>
        sandbox.Http.GetStringAsync(path, TestContext.Current.CancellationToken);
}
