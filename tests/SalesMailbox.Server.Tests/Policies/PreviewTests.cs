using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Rendering;
using SalesMailbox.Core.Storage;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Policies;

/// <summary>Attachments that are previewed on the page: pictures, PDF files, and messages with their own attachments.</summary>
public sealed class PreviewTests(Office office) : IClassFixture<Office>, IAsyncLifetime
{
    private const string Innermost =
        "From: Dora <dora@innermost.example>\r\nSubject: Innermost\r\nContent-Type: text/plain\r\n\r\nDeepest text\r\n";

    private const string Inner =
        "From: Carl <carl@inner.example>\r\nTo: dora@inner.example\r\nSubject: Inner subject\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/mixed; boundary=i\r\n\r\n"
        + "--i\r\nContent-Type: multipart/related; boundary=r\r\n\r\n--r\r\nContent-Type: text/html\r\n\r\n"
        + "<p>Inner <b>text</b></p><img src='cid:p@x'><img src='https://a.example/x.gif'><script>alert(1)</script>\r\n"
        + "--r\r\nContent-Type: image/png; name=p.png\r\nContent-ID: <p@x>\r\nContent-Transfer-Encoding: base64\r\n\r\nAAEC\r\n--r--\r\n"
        + "--i\r\nContent-Type: text/csv; name=list.csv\r\nContent-Disposition: attachment; filename=list.csv\r\n\r\na,b\r\n"
        + "--i\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename=deep.eml\r\n\r\n" + Innermost + "--i--\r\n";

    private const string Outer =
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee attached\r\n"
        + "--b\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename=inner.eml\r\n\r\n" + Inner
        + "--b\r\nContent-Type: application/pdf; name=offer.pdf\r\nContent-Disposition: attachment; filename=offer.pdf\r\n\r\n"
        + "%PDF-1.7 <script>alert(1)</script>\r\n"
        + "--b\r\nContent-Type: image/png; name=photo.png\r\n"
        + "Content-Disposition: attachment; filename=photo.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
        + "--b\r\nContent-Type: text/html; name=page.html\r\nContent-Disposition: attachment; filename=page.html\r\n"
        + "\r\n<script>alert(1)</script>\r\n--b--\r\n";

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
    public async Task Preview_AnAttachedMessage_OpensInPlaceWithItsOwnAttachments()
    {
        var id = await ReceiveAsync("attached");
        using var anna = await _server.Visitor().SignInAsync(People.Anna);

        var page = await anna.GetAsync($"/Mail/Preview/{id}?index=0", ("HX-Request", "true"));
        var text = page.Document.Body!.TextContent;
        var frame = await anna.GetAsync(page.Document.QuerySelector("iframe")!.GetAttribute("src")!);
        var picture = await anna.GetAsync(frame.Document.QuerySelector("img[src]")!.GetAttribute("src")!);
        var file = await anna.GetAsync($"/Mail/Attachment/{id}?index=1&path=0");
        var deeper = await anna.GetAsync($"/Mail/Preview/{id}?index=2&path=0");
        var deepest = await anna.GetAsync(deeper.Document.QuerySelector("iframe")!.GetAttribute("src")!);

        Assert.Contains("Inner subject", text, StringComparison.Ordinal);
        Assert.Contains("carl@inner.example", text, StringComparison.Ordinal);
        Assert.Equal(
            ["list.csv", "deep.eml"],
            page.Document.QuerySelectorAll(".sm-mail-files a[download] .sm-break").Select(link => link.TextContent));
        Assert.Equal(MailDocument.Sandbox, page.Document.QuerySelector("iframe")!.GetAttribute("sandbox"));
        Assert.Equal("Inner text", frame.Document.QuerySelector("p")!.TextContent);
        Assert.Empty(frame.Document.QuerySelectorAll("script"));
        Assert.DoesNotContain("a.example", frame.Text, StringComparison.Ordinal);
        Assert.Equal(MailDocument.Policy(allowRemote: false), frame.Header("Content-Security-Policy"));
        Assert.Equal((HttpStatusCode.OK, "3"), (picture.Status, picture.Header("Content-Length")));
        Assert.Equal("a,b", file.Text.Trim());
        Assert.Contains("Deepest text", deepest.Text, StringComparison.Ordinal);
        Assert.Contains("dora@innermost.example", deeper.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_PdfAndPicture_AreShownWhereNothingInThemRuns()
    {
        var id = await ReceiveAsync("shown");
        using var anna = await _server.Visitor().SignInAsync(People.Anna);

        var pdfPage = await anna.GetAsync($"/Mail/Preview/{id}?index=1");
        var pdf = await anna.GetAsync(pdfPage.Document.QuerySelector("iframe.sm-preview-pdf")!.GetAttribute("src")!);
        var picturePage = await anna.GetAsync($"/Mail/Preview/{id}?index=2");
        var picture = await anna.GetAsync(picturePage.Document.QuerySelector("img.sm-preview-picture")!.GetAttribute("src")!);

        Assert.Equal(("application/pdf", "nosniff"), (pdf.Header("Content-Type"), pdf.Header("X-Content-Type-Options")));
        Assert.StartsWith("inline", pdf.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", pdf.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal(
            (HttpStatusCode.OK, "image/png", "nosniff"),
            (picture.Status, picture.Header("Content-Type"), picture.Header("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Frame_OpaqueSignature_ShowsTheTextAndThatNobodyCheckedIt()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest(
            "CN=Clara",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var signed = new SignedCms(new ContentInfo(Encoding.UTF8.GetBytes("Content-Type: text/plain\r\n\r\nSigned words\r\n")));
        signed.ComputeSignature(new CmsSigner(certificate));
        var id = await ReceiveAsync(
            "signed",
            "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Convert.ToBase64String(signed.Encode(), Base64FormattingOptions.InsertLineBreaks) + "\r\n");
        using var anna = await _server.Visitor().SignInAsync(People.Anna);

        var frame = await anna.GetAsync($"/Mail/Frame/{id}");

        Assert.Contains("Signed words", frame.Text, StringComparison.Ordinal);
        Assert.Contains("This message is signed. Its signature is not checked.", frame.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "signature", (await anna.GetAsync($"/Mail/Frame/{await ReceiveAsync("unsigned")}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Preview", "index=3")]
    [InlineData("Pdf", "index=3")]
    [InlineData("Pdf", "index=2")]
    [InlineData("Preview", "index=9")]
    [InlineData("Preview", "index=0&path=1")]
    [InlineData("Preview", "index=0&path=9")]
    [InlineData("Preview", "index=0&path=0-")]
    [InlineData("Preview", "index=0&path=-1")]
    [InlineData("Preview", "index=0&path=00")]
    [InlineData("Preview", "index=0&path=../0")]
    [InlineData("Frame", "path=3")]
    [InlineData("Frame", "path=0-0-0-0-0-0")]
    [InlineData("Attachment", "index=7&path=0")]
    [InlineData("Inline", "index=0&path=2")]
    public async Task Get_WhatIsNotThere_IsNotFound(string action, string query)
    {
        var id = await ReceiveAsync($"missing {action} {query}");
        using var anna = await _server.Visitor().SignInAsync(People.Anna);

        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync($"/Mail/{action}/{id}?{query}")).Status);
    }

    [Theory]
    [InlineData("Preview", "index=0")]
    [InlineData("Preview", "index=1&path=0")]
    [InlineData("Pdf", "index=1")]
    [InlineData("Frame", "path=0")]
    [InlineData("Attachment", "index=1&path=0")]
    [InlineData("Inline", "index=0&path=0")]
    public async Task Get_AnotherAgentsMessage_IsNotFound(string action, string query)
    {
        var id = await ReceiveAsync($"foreign {action} {query}");
        using var ben = await _server.Visitor().SignInAsync(People.Ben);

        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync($"/Mail/{action}/{id}?{query}")).Status);
    }

    /// <returns>The message's id.</returns>
    private async Task<string> ReceiveAsync(string subject, string content = Outer)
    {
        _server.Gmail.Deliver(People.Anna, Encoding.UTF8.GetBytes($"From: clara@brightwell.example\r\nTo: {People.Anna}\r\n"
            + $"Subject: {subject}\r\nMessage-ID: <{Guid.NewGuid():N}@x.example>\r\nMIME-Version: 1.0\r\n{content}"));
        await _server.InTenantAsync(
            "default", services => services.GetRequiredService<ConnectionImporter>().RunAllAsync(ImportTrigger.Manual, People.Anna));
        var agent = await _server.IdOfAsync("default", People.Anna);
        return await _server.InTenantAsync("default", async services =>
            (await services.GetRequiredService<IMessageStore>()
                .ListInboxAsync(new InboxQuery(agent), new PageRequest(Size: 500))).Items.Single(message => message.Subject == subject).Id);
    }
}
