using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Policies;

/// <summary>The server's work to show a message, which is done once for each content, under one address.</summary>
public sealed class MailContentTests(Office office) : IClassFixture<Office>, IAsyncLifetime
{
    private readonly ServerUnderTest _server = office.Server;

    public async ValueTask InitializeAsync()
    {
        if ((await _server.InTenantAsync("default", services => services.GetRequiredService<IConnectionStore>().ListAsync())).Count == 0)
        {
            await _server.AddMailboxAsync(await _server.ConnectAsync(), People.Anna);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Inline_APicture_HasOneAddressThatABrowserKeeps()
    {
        var id = await ReceiveAsync(
            "pictured",
            "Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<img src=\"cid:LOGO@x\">\r\n"
                + "--b\r\nContent-Type: image/png; name=logo.png\r\nContent-ID: <logo@x>\r\nContent-Transfer-Encoding: base64\r\n"
                + "\r\nAAEC\r\n--b--\r\n");
        using var anna = await _server.Visitor().SignInAsync(People.Anna);

        var address = (await anna.GetAsync("/Mail/Frame/" + id)).Document.QuerySelector("img")!.GetAttribute("src")!;
        var picture = await anna.GetAsync(address);
        var part = await anna.GetAsync(address, ("Range", "bytes=0-1"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (picture.Status, part.Status));
        Assert.Equal(
            ["immutable", "max-age=31536000", "private"], picture.Header("Cache-Control")!.Split(", ").Order(StringComparer.Ordinal));
        Assert.Equal("3", picture.Header("Content-Length"));
        Assert.Equal("3", part.Header("Content-Length"));
        foreach (var other in new[]
        {
            address + "%20",
            address + "&x=1",
            address.Replace("index=0", "index=00", StringComparison.Ordinal),
            address.Replace("index=0", "index=+0", StringComparison.Ordinal),
            address.Replace("index=0", "index=1", StringComparison.Ordinal),
            address + "&index=0",
            address.ToUpperInvariant(),
        })
        {
            Assert.Equal((other, HttpStatusCode.NotFound), (other, (await anna.GetAsync(other)).Status));
        }
    }

    [Fact]
    public async Task Frame_AMessageWithTooMuchInIt_SaysSoAboveIt()
    {
        var id = await ReceiveAsync("much", "Content-Type: text/html\r\n\r\n" + new StringBuilder().Insert(0, "<ul><li>", 60_000) + "\r\n");
        using var anna = await _server.Visitor().SignInAsync(People.Anna);

        var frame = await anna.GetAsync("/Mail/Frame/" + id);

        Assert.Equal(HttpStatusCode.OK, frame.Status);
        Assert.NotNull(frame.Document.QuerySelector("body > .sm-note[role=note]"));
    }

    [Fact]
    public async Task RenderAsync_Again_TakesItFromTheCacheOfThatTenantAndView()
    {
        var id = await ReceiveAsync("kept", "Content-Type: text/html\r\n\r\n<p>Hello</p>\r\n");

        await _server.InTenantAsync("default", async services =>
        {
            var message = (await services.GetRequiredService<IMessageStore>().FindAsync(id))!;
            var contents = services.GetRequiredService<MailContents>();
            var first = await contents.RenderAsync(message, null, new(), "en");

            Assert.Same(first, await contents.RenderAsync(message, null, new(), "en"));
            Assert.NotSame(first, await contents.RenderAsync(message, null, new(), "de"));
            Assert.NotSame(first, await contents.RenderAsync(message, null, new() { PlainText = true }, "en"));
            Assert.NotSame(first, await contents.RenderAsync(message, null, new() { AllowRemote = true }, "en"));
            return true;
        });
    }

    /// <returns>The message's id.</returns>
    private async Task<string> ReceiveAsync(string subject, string rest)
    {
        _server.Gmail.Deliver(People.Anna, Encoding.UTF8.GetBytes($"From: clara@brightwell.example\r\nTo: {People.Anna}\r\n"
            + $"Subject: {subject}\r\nMessage-ID: <{Guid.NewGuid():N}@x.example>\r\nMIME-Version: 1.0\r\n{rest}"));
        await _server.InTenantAsync(
            "default", services => services.GetRequiredService<ConnectionImporter>().RunAllAsync(ImportTrigger.Manual, People.Anna));
        var agent = await _server.IdOfAsync("default", People.Anna);
        return await _server.InTenantAsync("default", async services =>
            (await services.GetRequiredService<IMessageStore>()
                .ListInboxAsync(new InboxQuery(agent), new PageRequest(Size: 500))).Items.Single(message => message.Subject == subject).Id);
    }
}
