using AngleSharp.Html.Parser;
using SalesMailbox.Core.Messages.Rendering;
using SalesMailbox.Core.Tests.Messages.Rendering;

namespace SalesMailbox.Core.Tests.Messages.Cases;

/// <summary>
/// The appearance of messages that other email programs have shown incorrectly, recreated with invented names. How a browser shows them is
/// tested in a browser.
/// </summary>
public sealed class LookCaseTests
{
    private static async Task<RenderedMail> RenderAsync(string file)
    {
        var mail = await MailHtmlRenderer.RenderAsync(
            new MemoryStream(Cases.Read(file)),
            new MailRenderOptions { InlinePicture = index => $"/inline/{index}" },
            TestContext.Current.CancellationToken);
        StrictHtml.Verify(mail.Html);
        StrictHtml.VerifyCss(mail.Css);
        return mail;
    }

    [Theory]
    [MemberData(nameof(Cases.All), MemberType = typeof(Cases))]
    public async Task RenderAsync_EveryCase_HoldsNothingButTheAllowed(string file) => await RenderAsync(file);

    [Fact]
    public async Task RenderAsync_StyleBlock_IsKept()
    {
        var mail = await RenderAsync("15a-style-classes-white-on-white");
        Assert.Contains(".m-hero{background-color:#102a43", mail.Css, StringComparison.Ordinal);
        Assert.Contains(".m-pre{display:none}", mail.Css, StringComparison.Ordinal);
        Assert.Contains("@media (max-width:600px){.sm-b1 .m-desk{display:none}", mail.Css, StringComparison.Ordinal);
        Assert.Contains("<div class=\"m-hero\">", mail.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("15b-body-background-white-on-white", "background-color:#1b1f3b")]
    [InlineData("15c-body-bgcolor-font-white", "background-color:")]
    [InlineData("body_dark", "background-color:#111111")]
    [InlineData("15d-background-gradient", "linear-gradient(")]
    [InlineData("15e-background-shorthand-url-colour", "#102a43")]
    [InlineData("03b-cid-in-css-background-lost", "url(&quot;/inline/0&quot;)")]
    public async Task RenderAsync_Background_IsKept(string file, string expected) =>
        Assert.Contains(expected, (await RenderAsync(file)).Html, StringComparison.Ordinal);

    [Fact]
    public async Task RenderAsync_HiddenText_StaysHidden()
    {
        var body = new HtmlParser().ParseDocument((await RenderAsync("39-hidden-text")).Html).Body!;
        Assert.Equal(
            "display:none!important", body.QuerySelectorAll("div").Single(div => div.TextContent == "hidden2").GetAttribute("style"));
        Assert.Equal("display:none", body.QuerySelectorAll("div").Single(div => div.TextContent == "hidden3").GetAttribute("style"));
    }

    [Fact]
    public async Task RenderAsync_SmtpTranscript_IsNoQuote()
    {
        var mail = await RenderAsync("gtgtgt");
        Assert.DoesNotContain("details", mail.Html, StringComparison.Ordinal);
        Assert.Contains("&gt;&gt;&gt; RCPT To:&lt;", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_BlockedSpacer_KeepsItsSize()
    {
        var pictures = new HtmlParser().ParseDocument((await RenderAsync("spacer")).Html).QuerySelectorAll("img");
        Assert.Equal(["1x10", "1x20"], pictures.Select(picture => $"{picture.GetAttribute("width")}x{picture.GetAttribute("height")}"));
        Assert.All(pictures, picture => Assert.Equal("sm-spacer", picture.ClassName));
    }

    [Theory]
    [InlineData("<div class=WordSection1><p>Thanks</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm "
        + "0cm'><p><b><span>From:</span></b> Anna<br></p></div></div><p>Old</p></div>", "From: Anna")]
    [InlineData(
        "<div><p>Thanks</p><div style='border:none;border-top:solid #B5C4DF 1.0pt'><p><b>Von:</b> Anna</p></div><p>Old</p></div>",
        "Von: Anna")]
    [InlineData("<p>Thanks</p><p><font size=2>-----Original Message-----<br>From: Anna</font></p><p>Old</p>", "From: Anna")]
    [InlineData("<div>Thanks<br>-----Ursprüngliche Nachricht-----<br>Von: Anna<br>Old</div>", "Von: Anna")]
    [InlineData("<p>Thanks</p><pre>-----Original Message-----\nFrom: Anna\nOld</pre>", "From: Anna")]
    public void RenderHtml_QuoteWithoutAMark_IsFolded(string html, string head)
    {
        var mail = MailHtmlRenderer.RenderHtml(html, new MailRenderOptions(), static _ => null, new Core.Messages.WorkMeter());
        StrictHtml.Verify(mail.Html);
        var body = new HtmlParser().ParseDocument(mail.Html).Body!;
        var fold = Assert.Single(body.QuerySelectorAll("details"));
        Assert.False(fold.HasAttribute("open"));
        Assert.Contains(head, fold.TextContent, StringComparison.Ordinal);
        Assert.Contains("Old", fold.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Thanks", fold.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<div style='border-top:solid 1pt'><p>Total: 4 EUR</p></div><p>Old</p>")]
    [InlineData("<p>-- see below --</p><p>From: Berlin</p>")]
    [InlineData("<p>Thanks -----Original Message----- Anna</p>")]
    public void RenderHtml_WhatOnlyLooksLikeAQuote_IsNotFolded(string html) =>
        Assert.DoesNotContain(
            "<details",
            MailHtmlRenderer.RenderHtml(html, new MailRenderOptions(), static _ => null, new Core.Messages.WorkMeter()).Html,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Thanks\n\n-----Original Message-----\nFrom: Anna\nOld")]
    [InlineData("Thanks\n\n________________________________\nFrom: Anna\nSent: Monday\nOld")]
    [InlineData("Thanks\n\nFrom: Anna\nSent: Monday\nOld\n> older")]
    public async Task RenderAsync_QuoteWithoutAMarkInText_IsFolded(string text)
    {
        var mail = await MailHtmlRenderer.RenderAsync(
            new MemoryStream(System.Text.Encoding.UTF8.GetBytes("Subject: x\n\n" + text)),
            new MailRenderOptions(),
            TestContext.Current.CancellationToken);
        StrictHtml.Verify(mail.Html);
        var fold = Assert.Single(new HtmlParser().ParseDocument(mail.Html).QuerySelectorAll("details"));
        Assert.Contains("From: Anna", fold.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Thanks", fold.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x", "text/plain", "Yours\n\n---------- Forwarded message ---------\nFrom: Anna\nDate: Monday\n\nOld")]
    [InlineData("x", "text/plain", "Deine\n\n-------- Weitergeleitete Nachricht --------\nVon: Anna\nDatum: Montag\n\nOld")]
    [InlineData("WG: x", "text/plain", "Deine\n\nVon: Anna\nGesendet: Montag\nAn: Ben\n\nOld")]
    [InlineData("[EXT] Fwd: x", "text/plain", "Yours\n\n> Old")]
    [InlineData(
        "x", "text/html", "<p>Yours</p><div class=gmail_quote><div>---------- Forwarded message ---------<br>From: Anna</div>Old</div>")]
    [InlineData("FW: x", "text/html", "<p>Yours</p><div style='border-top:solid 1pt'><p>From: Anna<br>Sent: Monday</p></div><p>Old</p>")]
    public async Task RenderAsync_ForwardedMessage_IsOpen(string subject, string type, string body)
    {
        var fold = await FoldAsync(subject, type, body);
        Assert.Contains("Old", fold.TextContent, StringComparison.Ordinal);
        Assert.True(fold.HasAttribute("open"));
    }

    [Theory]
    [InlineData("RE: x", "text/plain", "Thanks\n\n-----Original Message-----\nFrom: Anna\nSent: Monday\n\nOld")]
    [InlineData(
        "RE: x", "text/html", "<p>I forwarded it:</p><div class=gmail_quote>On Monday Anna wrote:<blockquote>Old</blockquote></div>")]
    public async Task RenderAsync_AnsweredMessage_IsFolded(string subject, string type, string body) =>
        Assert.False((await FoldAsync(subject, type, body)).HasAttribute("open"));

    private static async Task<AngleSharp.Dom.IElement> FoldAsync(string subject, string type, string body)
    {
        var raw = System.Text.Encoding.UTF8.GetBytes($"Subject: {subject}\nContent-Type: {type}; charset=utf-8\n\n{body}");
        var mail = await MailHtmlRenderer.RenderAsync(
            new MemoryStream(raw), new MailRenderOptions(), TestContext.Current.CancellationToken);
        StrictHtml.Verify(mail.Html);
        return Assert.Single(new HtmlParser().ParseDocument(mail.Html).QuerySelectorAll("details"));
    }

    [Theory]
    [InlineData("image/png", "")]
    [InlineData("application/octet-stream; name=scan.png", "")]
    [InlineData("image/png", "Content-Disposition: inline; filename=scan.png\n")]
    public async Task RenderAsync_NothingButAPicture_ShowsIt(string type, string disposition)
    {
        var raw = System.Text.Encoding.UTF8.GetBytes(
            $"Subject: Scan\nContent-Type: {type}\n{disposition}Content-Transfer-Encoding: base64\n\niVBORw0KGgo=\n");
        var mail = await MailHtmlRenderer.RenderAsync(
            new MemoryStream(raw),
            new MailRenderOptions { InlinePicture = index => $"/inline/{index}" },
            TestContext.Current.CancellationToken);
        StrictHtml.Verify(mail.Html);
        Assert.Equal("/inline/0", Assert.Single(new HtmlParser().ParseDocument(mail.Html).QuerySelectorAll("img")).GetAttribute("src"));
    }
}
