using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using MimeKit;
using SalesMailbox.Core.Messages.Rendering;
using SalesMailbox.CorpusTests.Messages;

namespace SalesMailbox.CorpusTests.Rendering;

/// <summary>
/// Shows every HTML message of the corpus in Chromium, next to its raw HTML part: a person can read at least what the browser shows of the
/// raw part, in text with enough contrast, and nothing is requested from any server.
/// </summary>
public sealed partial class RenderedInBrowserTests
{
    private const string Site = "http://mail.test";
    private const int PerSheet = 24;

    /// <summary>A folder for contact sheets of the rendered messages; null for none.</summary>
    private static string? Sheets => Environment.GetEnvironmentVariable("SALESMAILBOX_CONTACT_SHEETS");

    /// <summary>Messages that show something other than their first HTML part, with the reason.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["libpython3.11-testsuite/test_message.py#08eb6313"] = "start= of the multipart/related names the second part (RFC 2387 3.2)",
    };

    private static readonly byte[] Picture =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>
    /// Returns the visible text of both frames. Collapsed text counts, because one click shows it; text with hidden letters doesn't.
    /// </summary>
    private const string Look =
        """
        () => {
          const inner = document.querySelector('.sm-mail-frame').contentDocument;
          const raw = document.querySelector('#raw').contentDocument;
          inner.querySelectorAll('details').forEach(fold => { fold.open = true; });
          const view = inner.defaultView;
          const numbers = color => (color.match(/[\d.]+/g) || [0, 0, 0]).map(Number);
          const light = rgb => rgb.map(value => value / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
            .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
          const behind = element => {
            for (let at = element; at; at = at.parentElement) {
              const style = view.getComputedStyle(at);
              if (style.backgroundImage !== 'none') { return null; }
              const color = numbers(style.backgroundColor);
              if (color.length === 3 || color[3] > 0.5) { return color.slice(0, 3); }
            }
            return [255, 255, 255];
          };
          const dim = [];
          const walker = inner.createTreeWalker(inner.body, view.NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const text = walker.currentNode.data.trim();
            const element = walker.currentNode.parentElement;
            const style = view.getComputedStyle(element);
            if (text === '' || style.visibility !== 'visible' || parseFloat(style.fontSize) < 2 || element.getClientRects().length === 0) { continue; }
            const back = behind(element);
            if (!back) { continue; }
            const [a, b] = [light(numbers(style.color).slice(0, 3)), light(back)];
            if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 2.99) { dim.push(text.slice(0, 60)); }
          }
          return { shown: inner.body.innerText, raw: raw && raw.body ? raw.body.innerText : '', dim: dim.slice(0, 3) };
        }
        """;

    [Fact]
    public async Task Render_EveryHtmlMessage_ShowsAllThatThePartShows()
    {
        var path = Environment.GetEnvironmentVariable("SALESMAILBOX_TEST_CHROMIUM") ?? "/usr/bin/chromium";
        Assert.True(
            File.Exists(path), $"Chromium was not found at {path}. Run ./test.sh, which installs it, or set SALESMAILBOX_TEST_CHROMIUM.");
        var mails = await MailsAsync();
        Assert.True(mails.Count >= 200, $"{mails.Count} HTML messages");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = path, Headless = true, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 700, Height = 900 } });
        var asked = new List<string>();
        await page.RouteAsync("**/*", route => AnswerAsync(route, mails, asked));
        var faults = new List<string>();
        for (var number = 0; number < mails.Count; number++)
        {
            asked.Clear();
            await page.GotoAsync($"{Site}/page/{number}", new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            var seen = (await page.EvaluateAsync<Seen>(Look))!;
            faults.AddRange(Faults(mails[number], seen, asked));
        }

        await WriteSheetsAsync(page, mails);
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private static IEnumerable<string> Faults(HtmlMail mail, Seen seen, List<string> asked)
    {
        var shown = Words(seen.Shown).ToHashSet(StringComparer.Ordinal);
        var missing = Words(seen.Raw).Where(word => !shown.Contains(word)).Distinct(StringComparer.Ordinal).Take(5).ToList();
        if (missing.Count > 0)
        {
            yield return $"{mail.Name} does not show {string.Join(", ", missing)}";
        }

        foreach (var text in seen.Dim)
        {
            yield return $"{mail.Name} shows \"{text}\" in a color that can't be read";
        }

        foreach (var address in asked)
        {
            yield return $"{mail.Name} asks for {address}";
        }
    }

    private static async Task<IReadOnlyList<HtmlMail>> MailsAsync()
    {
        var cases = Directory.EnumerateFiles(Corpus.Find("tests/SalesMailbox.Core.Tests/Messages/Cases"), "*.eml")
            .Order(StringComparer.Ordinal)
            .Select(file => new CorpusMessage(Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file)));
        var mails = new List<HtmlMail>();
        foreach (var message in cases.Concat(await Corpus.MessagesAsync()))
        {
            var rendered = await MailHtmlRenderer.RenderAsync(
                new MemoryStream(message.Raw),
                new MailRenderOptions { InlinePicture = static _ => "/picture", Budget = TimeSpan.FromMinutes(1) },
                TestContext.Current.CancellationToken);
            if (rendered.HasHtml && !Others.ContainsKey(message.Name) && RawHtml(message.Raw) is { } html)
            {
                mails.Add(new HtmlMail(message.Name, MailDocument.Of(rendered, allowRemote: false), html));
            }
        }

        return mails;
    }

    /// <summary>Returns the first HTML part, decoded by its own charset; null if no browser could read it with this charset.</summary>
    private static byte[]? RawHtml(byte[] raw)
    {
        using var message = MimeMessage.Load(new MemoryStream(raw));
        if (message.BodyParts.OfType<TextPart>()
            .FirstOrDefault(part => part.IsHtml && !part.IsAttachment) is not { Content: { } content } html)
        {
            return null;
        }

        using var decoded = new MemoryStream();
        content.DecodeTo(decoded);
        try
        {
            return Encoding.UTF8.GetBytes(Encoding.GetEncoding(
                html.ContentType.Charset ?? "utf-8", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                .GetString(decoded.ToArray()));
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static Task AnswerAsync(IRoute route, IReadOnlyList<HtmlMail> mails, List<string> asked)
    {
        var address = new Uri(route.Request.Url);
        var parts = address.AbsolutePath.Split('/');
        var number = parts.Length > 2 && int.TryParse(parts[2], out var given) ? given : -1;
        switch (address.Host == "mail.test" && (number >= 0 || parts.Length == 2) ? parts[1] : "")
        {
            case "page":
                return HtmlAsync(
                    route,
                    $"<!DOCTYPE html><html data-bs-theme=\"light\"><body>{Frame(number)}<iframe id=\"raw\" sandbox=\"allow-same-origin\" "
                    + $"style=\"width:100%;border:1px solid\" src=\"/raw/{number}\"></iframe>{Scripts}</body></html>");
            case "sheet":
                var frames = string.Concat(
                    Enumerable.Range(number * PerSheet, Math.Min(PerSheet, mails.Count - (number * PerSheet))).Select(Frame));
                return HtmlAsync(
                    route, $"<!DOCTYPE html><html data-bs-theme=\"light\"><body style=\"columns:3\">{frames}{Scripts}</body></html>");
            case "rendered":
                return HtmlAsync(route, mails[number].Rendered);
            case "raw":
                return route.FulfillAsync(
                    new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", BodyBytes = mails[number].Raw });
            case "picture":
                return route.FulfillAsync(new RouteFulfillOptions { ContentType = "image/png", BodyBytes = Picture });
            case "legible.js" or "mail.js":
                return route.FulfillAsync(new RouteFulfillOptions
                {
                    ContentType = "text/javascript",
                    Body = File.ReadAllText(Corpus.Find("src/SalesMailbox.Web/wwwroot" + address.AbsolutePath)),
                });
            default:
                // The raw part may request anything, but gets nothing. A frame that is still loading has no address and belongs to a raw
                // part.
                if (!route.Request.IsNavigationRequest && route.Request.Frame.Url.Contains("/rendered/", StringComparison.Ordinal))
                {
                    asked.Add(route.Request.Url);
                }

                return route.AbortAsync();
        }
    }

    private const string Scripts = "<script src=\"/legible.js\"></script><script src=\"/mail.js\"></script>";

    private static string Frame(int number) =>
        $"<iframe class=\"sm-mail-frame\" sandbox=\"{MailDocument.Sandbox}\" style=\"width:100%;border:1px solid\" "
        + $"src=\"/rendered/{number}\"></iframe>";

    private static Task HtmlAsync(IRoute route, string html) =>
        route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Body = html });

    private static async Task WriteSheetsAsync(IPage page, IReadOnlyList<HtmlMail> mails)
    {
        for (var sheet = 0; Sheets is { } folder && sheet * PerSheet < mails.Count; sheet++)
        {
            await page.SetViewportSizeAsync(1500, 900);
            await page.GotoAsync($"{Site}/sheet/{sheet}", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{sheet:00}.png"), FullPage = true });
        }
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    private sealed record HtmlMail(string Name, string Rendered, byte[] Raw);

    /// <summary>The names are those of the script.</summary>
    private sealed class Seen
    {
        public string Shown { get; set; } = "";

        public string Raw { get; set; } = "";

        public string[] Dim { get; set; } = [];
    }
}
