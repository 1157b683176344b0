using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>Makes a message's body safe to show (B2).</summary>
/// <remarks>
/// The output contains only the elements, attributes and CSS properties of an allowlist. It has no script, event handler, form, frame, id
/// or name. Links lead only to http, https, mailto and tel, and open in a new window without a referrer. Pictures are inline ones at the
/// caller's addresses, embedded PNG, JPEG, GIF and WebP, and remote ones if allowed. Style sheets are kept rule by rule; see
/// <see cref="CssSheet"/>.
/// Rendering takes linear time within its budget. Content that is too large is cut, a message that takes too long is shown as plain text,
/// and <see cref="RenderedMail.Limit"/> reports it.
/// Always show the output in a sandboxed frame; <see cref="MailDocument.Of"/> creates the frame's document.
/// </remarks>
internal static class MailHtmlRenderer
{
    /// <summary>Changes with the rules, so that caches never show the output of older rules.</summary>
    public const int Version = 5;

    /// <param name="raw">The exact bytes, seekable; read from the start and left open.</param>
    /// <param name="options">What to load, and how.</param>
    /// <param name="cancellationToken">Cancels the work, also in the middle of a body.</param>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static async Task<RenderedMail> RenderAsync(Stream raw, MailRenderOptions options, CancellationToken cancellationToken = default)
    {
        var meter = new WorkMeter(options.Budget, cancellationToken: cancellationToken);
        using var loaded = await MimeLoader.LoadAsync(raw, cancellationToken);
        try
        {
            var parts = new MimeParts(loaded, meter);
            return Render(parts, options, meter);
        }
        catch (WorkBudgetException)
        {
            return Plain(loaded, options, new WorkMeter(options.Budget / 2, cancellationToken: cancellationToken));
        }
    }

    internal static RenderedMail Render(MimeParts parts, MailRenderOptions options, WorkMeter meter)
    {
        if (options.PlainText)
        {
            var (plain, isCut) = PlainTextHtml.Of(BodyTexts.Of(parts, meter), options.QuoteLabel, meter, parts.IsForward);
            return new RenderedMail(plain, 0, parts.HasHtml, Limit: isCut ? RenderLimit.Cut : RenderLimit.None)
            {
                IsSigned = parts.IsSigned,
            };
        }

        var pictures = new InlinePictures(parts, meter);
        var rendering = new Rendering(
            options,
            new TagPolicy(
                options.AllowRemote, reference => pictures.Find(reference) is { } index ? options.InlinePicture(index) : null, meter),
            meter,
            parts.IsForward);
        foreach (var body in parts.Bodies)
        {
            foreach (var part in body.Html.Count > 0 ? body.Html : body.Plain)
            {
                var text = BodyTexts.Read(part, meter, out var isCut);
                rendering.Add(text, isHtml: body.Html.Count > 0, isCut);
            }
        }

        rendering.AddPictures(pictures.Alone(parts));
        return rendering.Finish(parts.HasHtml) with { IsSigned = parts.IsSigned };
    }

    /// <summary>Makes any HTML safe by the same rules.</summary>
    /// <param name="picture">Returns the address of a picture for its reference in the HTML.</param>
    internal static RenderedMail RenderHtml(string html, MailRenderOptions options, Func<string, string?> picture, WorkMeter meter)
    {
        var rendering = new Rendering(options, new TagPolicy(options.AllowRemote, picture, meter), meter);
        rendering.Add(html, isHtml: true);
        return rendering.Finish(hasHtml: true);
    }

    private static RenderedMail Plain(LoadedMessage message, MailRenderOptions options, WorkMeter meter)
    {
        try
        {
            return Render(new MimeParts(message, meter), options with { PlainText = true }, meter) with { Limit = RenderLimit.PlainText };
        }
        catch (WorkBudgetException)
        {
            return new RenderedMail("", 0, HasHtml: true, Limit: RenderLimit.Nothing);
        }
    }

    private sealed class Rendering(MailRenderOptions options, TagPolicy policy, WorkMeter meter, bool isForward = false)
    {
        /// <summary>The limit for all bodies together, because a message can have any number of them.</summary>
        private const int MaxLength = 16 * 1024 * 1024;

        private readonly System.Text.StringBuilder _html = new();
        private readonly System.Text.StringBuilder _css = new();
        private int _bodies;
        private bool _isCut;

        public void Add(string text, bool isHtml, bool isCut = false)
        {
            if (_html.Length > MaxLength)
            {
                _isCut = true;
                return;
            }

            var (html, isShort) = isHtml ? Safe(text) : PlainTextHtml.Of(text, options.QuoteLabel, meter, isForward);
            _html.Append(html);
            _isCut |= isCut || isShort;
        }

        public void AddPictures(IReadOnlyList<int> indexes)
        {
            foreach (var address in indexes.Select(options.InlinePicture).OfType<string>())
            {
                _html.Append("<p><img src=\"").Append(System.Net.WebUtility.HtmlEncode(address)).Append("\" alt=\"\"></p>");
            }
        }

        public RenderedMail Finish(bool hasHtml) =>
            new(_html.ToString(), Math.Max(0, policy.Blocked), hasHtml, policy.Loadable, _isCut ? RenderLimit.Cut : RenderLimit.None)
            {
                Css = _css.ToString(),
            };

        private (string Html, bool IsCut) Safe(string html)
        {
            var scope = $"sm-b{++_bodies}";
            var sheet = new CssSheet("." + scope, policy.Background, meter);
            var writer = new MailHtmlWriter(options.QuoteLabel, isForward);
            IReadOnlyList<KeyValuePair<string, string>> body = [];
            var isCut = HtmlBalancer.Read(
                html,
                new HtmlReading(policy.Attributes)
                {
                    StyleSheet = css =>
                    {
                        policy.CountBlocked(CssText.CountRemote(css, meter));
                        sheet.Add(css);
                    },
                    Body = attributes => body = body.Count == 0 ? attributes : body,
                },
                writer,
                meter);

            // HtmlSanitizer counts no steps; the balancer limits its input.
            meter.Check();
            var safe = MailSanitizer.Sanitize(writer.Finish(), policy.Approved);
            meter.Check();
            _css.Append(sheet.Text);
            return (WrapInBody(SafeHtml.Of(safe, writer.Styles, sheet.Text.Length > 0, meter), scope, body, sheet.Text.Length > 0), isCut);
        }

        /// <summary>Wraps a text in elements that replace its html and body elements, where those matter.</summary>
        private static string WrapInBody(string html, string scope, IReadOnlyList<KeyValuePair<string, string>> body, bool hasSheet)
        {
            var look = body.Where(attribute => attribute.Key is "style" or "dir" or "lang").ToList();
            if (!hasSheet && look.Count == 0)
            {
                return html;
            }

            var start = new System.Text.StringBuilder($"<div class=\"{scope}\"><div");
            var names = hasSheet ? body.FirstOrDefault(attribute => attribute.Key == MailHtmlWriter.ClassAttribute).Value : null;
            foreach (var (name, value) in look.Prepend(new("class", $"{CssSelectors.BodyClass} {names}".Trim())))
            {
                start.Append(' ').Append(name).Append("=\"");
                SafeHtml.Encode(value, start);
                start.Append('"');
            }

            return start.Append('>').Append(html).Append("</div></div>").ToString();
        }
    }
}
