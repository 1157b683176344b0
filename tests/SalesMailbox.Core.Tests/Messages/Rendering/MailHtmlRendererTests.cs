using System.Text;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Rendering;

namespace SalesMailbox.Core.Tests.Messages.Rendering;

public sealed class MailHtmlRendererTests
{
    private static readonly MailRenderOptions Options = new();

    public static TheoryData<int> Hostile => [.. Enumerable.Range(0, HostileHtml.Samples.Count)];

    private static string Html(string html, bool allowRemote = false) => Render(html, allowRemote).Html;

    private static RenderedMail Render(string html, bool allowRemote = false) =>
        MailHtmlRenderer.RenderHtml(
            html,
            Options with { AllowRemote = allowRemote },
            reference => reference == "cid:logo" ? "/inline/logo" : null,
            new WorkMeter());

    [Theory]
    [MemberData(nameof(Hostile))]
    public void RenderHtml_HostileMarkup_HoldsNothingButTheAllowed(int sample)
    {
        var html = HostileHtml.Samples[sample];
        StrictHtml.Verify(Html(html));
        StrictHtml.Verify(Html(html, allowRemote: true), remotePictures: true);
        foreach (var around in new[]
        {
            "<div>{0}</div>", "<table><tr><td>{0}</td></tr></table>", "<p title=\"{0}\">", "<style>{0}</style>", "<svg>{0}</svg>",
            "<a href=\"{0}\">x</a>", "<!--{0}-->", "<b>{0}",
        })
        {
            StrictHtml.Verify(Html(around.Replace("{0}", html, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void RenderHtml_OwnOutput_IsSafeAgain(int sample)
    {
        var once = Html(HostileHtml.Samples[sample]);
        StrictHtml.Verify(Html(once));
    }

    [Property(MaxTest = 400)]
    public Property RenderHtml_PiecesOfAttacks_HoldNothingButTheAllowed()
    {
        var pieces = HostileHtml.Samples.SelectMany(sample => sample.Split(['<', '"', ' ']))
            .Concat(["<", "</", ">", "\"", "'", " ", "=", "<!--", "-->", "&lt;", "\0", "<b>", "<p>", "<td>", "</table>", "<li>"])
            .Distinct()
            .ToArray();
        var pages = Gen.ArrayOf(Gen.Elements(pieces))
            .Select(words => string.Concat(words.SelectMany((word, i) => i % 3 == 0 ? ["<", word] : new[] { word })));
        return Prop.ForAll(pages.ToArbitrary(), html => StrictHtml.Verify(Html(html)));
    }

    [Fact]
    public void RenderHtml_UsualMail_KeepsItsLook()
    {
        var html = Html(
            """
            <html><head><title>Hidden</title><style>p{color:red}</style></head><body bgcolor="#fff">
            <h1 style="color: rgb(10, 20, 30); margin:0 0 4px">Offer</h1><p class="x" id="y">For <b>you</b> &amp; <i>me</i></p>
            <table width="600" cellpadding="0"><tr><td align="center" bgcolor="#eeeeee">1 &lt; 2</td></tr></table><ul><li>one<li>two</ul></body></html>
            """);
        StrictHtml.Verify(html);
        Assert.Contains("<b>you</b> &amp; <i>me</i>", html, StringComparison.Ordinal);
        Assert.Contains("<td align=\"center\" bgcolor=\"#eeeeee\">1 &lt; 2</td>", html, StringComparison.Ordinal);
        Assert.Contains("margin", html, StringComparison.Ordinal);
        Assert.Contains("<li>one</li><li>two</li>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", html, StringComparison.Ordinal);
        Assert.DoesNotContain("color:red", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"m-x i-y\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.com/a?b=1&c=2#d", "https://example.com/a?b=1&c=2#d")]
    [InlineData("HTTP://Example.com/", "HTTP://Example.com/")]
    [InlineData("//example.com/x", "https://example.com/x")]
    [InlineData("mailto:anna@example.com?subject=Hello", "mailto:anna@example.com?subject=Hello")]
    [InlineData("tel:+49301234", "tel:+49301234")]
    [InlineData(" https://example.com/\n", "https://example.com/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("/relative", null)]
    [InlineData("ftp://example.com/", null)]
    public void RenderHtml_Link_OpensApartOrNotAtAll(string href, string? expected)
    {
        var link = new HtmlParser().ParseDocument(Html($"<a href=\"{href}\">x</a>")).QuerySelector("a")!;
        Assert.Equal(expected, link.GetAttribute("href"));
    }

    [Fact]
    public void RenderHtml_RemoteContent_IsCountedAndNotLoaded()
    {
        var mail = Render(
            """
            <style>@import "https://a.example/x.css"; p{background:url(//a.example/b.gif)}</style><link rel=stylesheet href=https://a.example/y.css>
            <table background="http://a.example/t.gif"><tr><td style="background-image:url('https://a.example/c.gif')">x</td></tr></table>
            <img src="https://a.example/pixel.gif" alt="Logo"><img src="data:image/png;base64,AAAA"><img src="cid:logo">
            """);
        Assert.Equal(6, mail.BlockedRemoteCount);
        Assert.Equal(4, mail.LoadableCount);
        Assert.DoesNotContain("a.example", mail.Css, StringComparison.Ordinal);
        Assert.DoesNotContain("a.example", mail.Html, StringComparison.Ordinal);
        Assert.Contains("<img alt=\"Logo\" class=\"sm-blocked\">", mail.Html, StringComparison.Ordinal);
        Assert.Contains("src=\"data:image/png;base64,AAAA\"", mail.Html, StringComparison.Ordinal);
        Assert.Contains("src=\"/inline/logo\"", mail.Html, StringComparison.Ordinal);
        StrictHtml.Verify(mail.Html);
    }

    [Fact]
    public void RenderHtml_OnlyWhatIsNeverLoaded_OffersNoPicture()
    {
        var mail = Render(
            "<link rel=stylesheet href=https://a.example/y.css><img src='ftp://a.example/4.gif'><img src='picture.gif'><p "
            + "style=\"list-style-image:url(https://a.example/3.gif)\">x</p>");
        Assert.Equal(4, mail.BlockedRemoteCount);
        Assert.Equal(0, mail.LoadableCount);
    }

    [Fact]
    public void RenderHtml_RemoteAllowed_LoadsPicturesOnly()
    {
        var mail = Render(
            "<img src=\"https://a.example/1.gif\" srcset=\"https://a.example/2.gif 2x\"><p "
            + "style=\"background:url(https://a.example/3.gif)\">x</p><img src='ftp://a.example/4.gif'>",
            allowRemote: true);
        Assert.Contains("src=\"https://a.example/1.gif\"", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("2.gif", mail.Html, StringComparison.Ordinal);
        Assert.Contains("url(&quot;https://a.example/3.gif&quot;)", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("4.gif", mail.Html, StringComparison.Ordinal);
        Assert.Equal(2, mail.BlockedRemoteCount);
        Assert.Equal(0, mail.LoadableCount);
        StrictHtml.Verify(mail.Html, remotePictures: true);
    }

    [Theory]
    [InlineData("<p>Thanks</p><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Monday Anna wrote:</div><blockquote "
        + "class=\"gmail_quote\">Old</blockquote></div>")]
    [InlineData("<p>Thanks</p><blockquote type=\"cite\"><p>Old</p><blockquote type=cite>Older</blockquote></blockquote>")]
    [InlineData("<p>Thanks</p><hr><div id=\"divRplyFwdMsg\">From: Anna</div><p>Old</p>")]
    public void RenderHtml_QuotedText_IsFoldedOnce(string html)
    {
        var safe = Html(html);
        StrictHtml.Verify(safe);
        var body = new HtmlParser().ParseDocument(safe).Body!;
        var fold = Assert.Single(body.QuerySelectorAll("details"));
        Assert.False(fold.HasAttribute("open"));
        Assert.Contains("Old", fold.TextContent, StringComparison.Ordinal);
        Assert.Equal("Thanks", body.QuerySelector("p")!.TextContent);
    }

    [Fact]
    public void RenderHtml_NothingButAQuote_IsOpen() =>
        Assert.Contains("<details class=\"sm-fold\" open=\"\">", Html("<div class=gmail_quote>Forwarded</div>"), StringComparison.Ordinal);

    public static TheoryData<string, int> Bombs => new()
    {
        { "<div>", 30_000 }, { "<b>", 30_000 }, { "<font size=1></p>", 10_000 }, { "<b><div>", 10_000 }, { "<a><b><p>", 3_000 },
        { "<table><tr><td>", 5_000 },
        { "<p><b><i><u><s><em><tt><big><small>", 1_000 }, { "<blockquote type=cite>", 10_000 },
        { "<p style='color:red;margin:1px'>x</p>", 500 }, { "<!--", 30_000 }, { "&amp", 30_000 },
        { "<svg><math>", 10_000 }, { "<style>", 10_000 }, { "<li>", 10_000 }, { "</p>", 30_000 },
        { "<img src=https://a.example/x style='background:url(//b)'>", 1_000 }, { "<<<<", 30_000 },
        { "<b a=1><table><td></b></table>", 2_000 }, { "<div title='", 10_000 }, { "<td>", 10_000 }, { "<select><option>", 10_000 },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void RenderHtml_Bomb_TakesBoundedTimeAndStack(string piece, int times)
    {
        var html = string.Concat(Enumerable.Repeat(piece, times)) + "end";
        var safe = "";
        var clock = System.Diagnostics.Stopwatch.StartNew();
        // The stack of a request's thread is small.
        var thread = new Thread(() => safe = Html(html), 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"{clock.Elapsed} for {piece}");
        Assert.True(safe.Length < 4_000_000, $"{safe.Length} for {piece}");
    }

    [Fact]
    public void RenderHtml_ManyAttributes_IsBounded()
    {
        var html = "<p " + string.Join(' ', Enumerable.Range(0, 20_000).Select(n => $"a{n}=1")) + " title=x>y</p>";
        StrictHtml.Verify(Html(html));
    }

    [Fact]
    public async Task RenderAsync_PlainTextMail_IsEncodedLinkedAndFolded()
    {
        var mail = await RenderAsync("Content-Type: text/plain; charset=utf-8\n\nHi <b>Bert</b>,\n"
            + "see (https://example.com/a_(b)?c=1&d=2). Write anna@example.com!\n\n> old\n>> older <script>\n> old\nBye\n");
        StrictHtml.Verify(mail.Html);
        Assert.False(mail.HasHtml);
        Assert.Contains("Hi &lt;b&gt;Bert&lt;/b&gt;", mail.Html, StringComparison.Ordinal);
        Assert.Contains("(<a href=\"https://example.com/a_(b)?c=1&amp;d=2\"", mail.Html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"mailto:anna@example.com\"", mail.Html, StringComparison.Ordinal);
        var body = new HtmlParser().ParseDocument(mail.Html).Body!;
        Assert.Equal(2, Assert.Single(body.QuerySelectorAll("details")).QuerySelectorAll("blockquote").Length);
        Assert.Contains("Bye", body.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1) http://x\"onclick=alert(1) <script>")]
    [InlineData("http://")]
    [InlineData("https://example.com/\u202Ethe end")]
    [InlineData(">>>>>>>>>>>>>>>>>>>>>>>>> deep")]
    [InlineData("")]
    public async Task RenderAsync_HostilePlainText_HoldsNothingButTheAllowed(string text) =>
        StrictHtml.Verify((await RenderAsync("Subject: x\n\n" + text)).Html);

    [Fact]
    public async Task RenderAsync_Alternatives_ShowsHtmlAndReadsPlain()
    {
        const string Raw = "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nplain\n--b\n"
            + "Content-Type: text/html\n\n<p>rich<script>x</script></p>\n--b--\n";
        var mail = await RenderAsync(Raw);
        Assert.True(mail.HasHtml);
        Assert.Equal("<div style=\"white-space:pre-wrap\">plain</div>", (await RenderAsync(Raw, Options with { PlainText = true })).Html);
        Assert.Contains("<p>rich</p>", mail.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\u0002")]
    public async Task RenderAsync_NoMail_IsEmpty(string raw) => Assert.Equal(new RenderedMail("", 0, false), await RenderAsync(raw));

    [Fact]
    public void Of_RenderedMail_IsADocumentWithoutScriptThatLoadsNothing()
    {
        var document = MailDocument.Of(new RenderedMail("<p>x</p>", 0, true), allowRemote: false);
        var parsed = new HtmlParser().ParseDocument(document);
        Assert.Empty(parsed.QuerySelectorAll("script,link,base,iframe"));
        Assert.Equal("x", parsed.QuerySelector("body > p")!.TextContent);
        var policy = parsed.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!;
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", policy, StringComparison.Ordinal);
        Assert.Contains("https:", MailDocument.Of(new RenderedMail("", 0, true), allowRemote: true), StringComparison.Ordinal);
        Assert.Equal("light", parsed.QuerySelector("meta[name=color-scheme]")!.GetAttribute("content"));
    }

    [Fact]
    public void Policy_OfADocument_AllowsNoScriptInAnyWay()
    {
        foreach (var policy in new[] { MailDocument.Policy(allowRemote: false), MailDocument.Policy(allowRemote: true) })
        {
            Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("script", policy, StringComparison.Ordinal);
            Assert.EndsWith("sandbox " + MailDocument.Sandbox, policy, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("https:", MailDocument.Policy(allowRemote: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_RenderedMail_TellsThePageWhatWasBlocked()
    {
        var document = new HtmlParser().ParseDocument(MailDocument.Of(new RenderedMail("", 3, true), allowRemote: false)).DocumentElement;

        Assert.Equal("3", document.GetAttribute("data-sm-blocked"));
        Assert.Equal("blocked", document.GetAttribute("data-sm-remote"));
        Assert.Equal("true", document.GetAttribute("data-sm-html"));
        Assert.Equal("html", document.GetAttribute("data-sm-form"));
    }

    [Fact]
    public async Task RenderAsync_PlainText_ShowsTheTextOfAnHtmlMailAndLoadsNothing()
    {
        var raw = new MemoryStream(
            Encoding.UTF8.GetBytes("Content-Type: text/html\r\n\r\n<p>Hello <b>you</b> &lt;3</p><img src=\"https://t.example/x.png\">"));
        var mail = await MailHtmlRenderer.RenderAsync(
            raw, new MailRenderOptions { PlainText = true, AllowRemote = true }, TestContext.Current.CancellationToken);

        Assert.Contains("Hello you &lt;3", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", mail.Html, StringComparison.Ordinal);
        Assert.True(mail.HasHtml);
    }

    private static Task<RenderedMail> RenderAsync(string raw, MailRenderOptions? options = null) =>
        MailHtmlRenderer.RenderAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(raw)), options ?? Options, TestContext.Current.CancellationToken);
}
