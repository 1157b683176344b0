using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SalesMailbox.Core.Tests.Messages.Rendering;

/// <summary>An independent check of rendered HTML, with its own lists and a separate parse. It doesn't use the renderer.</summary>
internal static partial class StrictHtml
{
    private static readonly HashSet<string> Tags = Words(
        "a abbr address article b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em "
        + "figcaption figure font footer " +
        "h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p pre q s samp section small span strike strong sub summary sup table tbody "
        + "td tfoot th thead time tr tt u ul var wbr");

    private static readonly HashSet<string> Everywhere = Words("title style align valign dir lang class width height bgcolor");

    private static readonly Dictionary<string, HashSet<string>> OnTag = new()
    {
        ["a"] = Words("href rel target"),
        ["img"] = Words("src alt border"),
        ["details"] = Words("open"),
    };

    private static readonly HashSet<string> HarmlessAnywhere =
        Words("color face size border cellpadding cellspacing colspan rowspan nowrap start type alt");

    private static readonly HashSet<string> Classes = Words("sm-quote sm-quote-start sm-blocked sm-spacer sm-fold");

    public static void Verify(string html, bool remotePictures = false)
    {
        foreach (var scripting in new[] { false, true })
        {
            var document = new HtmlParser(new HtmlParserOptions { IsScripting = scripting }).ParseDocument(
                "<!DOCTYPE html><html><head></head><body>" + html);
            Assert.Empty(document.Head!.Children);
            foreach (var node in document.Body!.Descendants())
            {
                Assert.True(node is IText or IElement, $"{node.NodeType} in {html}");
                if (node is IElement element)
                {
                    Verify(element, html, remotePictures);
                }
            }

            // What a browser parses must remain the same after it is serialized and parsed again (mutation XSS).
            var again = new HtmlParser(new HtmlParserOptions { IsScripting = scripting }).ParseDocument(
                "<!DOCTYPE html><html><head></head><body>" + document.Body!.InnerHtml);
            Assert.Equal(document.Body!.InnerHtml, again.Body!.InnerHtml);
        }
    }

    private static void Verify(IElement element, string html, bool remotePictures)
    {
        Assert.True(
            element.NamespaceUri == "http://www.w3.org/1999/xhtml" && element.Prefix is null,
            $"Namespace of {element.LocalName} in {html}");
        Assert.True(Tags.Contains(element.LocalName), $"<{element.LocalName}> in {html}");
        foreach (var attribute in element.Attributes)
        {
            var known = Everywhere.Contains(attribute.Name) || HarmlessAnywhere.Contains(attribute.Name)
                || (OnTag.TryGetValue(element.LocalName, out var names) && names.Contains(attribute.Name));
            Assert.True(known && attribute.NamespaceUri is null, $"{element.LocalName}[{attribute.Name}] in {html}");
            Assert.True(
                IsHarmless(element, attribute, remotePictures), $"{element.LocalName}[{attribute.Name}={attribute.Value}] in {html}");
        }

        if (element.LocalName == "a" && element.HasAttribute("href"))
        {
            Assert.Equal("noopener noreferrer nofollow", element.GetAttribute("rel"));
            Assert.Equal("_blank", element.GetAttribute("target"));
        }
    }

    private static bool IsHarmless(IElement element, IAttr attribute, bool remotePictures) => attribute.Name switch
    {
        "href" => Link().IsMatch(attribute.Value),
        "src" => Picture().IsMatch(attribute.Value) || (remotePictures && RemotePicture().IsMatch(attribute.Value)),
        "style" => IsHarmlessStyle(attribute.Value, remotePictures),
        "class" => element.ClassList.All(name => Classes.Contains(name) || OwnClass().IsMatch(name)),
        "rel" => attribute.Value == "noopener noreferrer nofollow",
        "target" => attribute.Value == "_blank",
        "title" or "alt" => true,
        _ => Plain().IsMatch(attribute.Value),
    };

    private static bool IsHarmlessStyle(string style, bool remotePictures)
    {
        var words = Address().Replace(
            style,
            match => Picture().IsMatch(match.Groups[1].Value) || (remotePictures && RemotePicture().IsMatch(match.Groups[1].Value))
                ? "picture"
                : match.Value);
        return Style().IsMatch(words) && !BadStyle().IsMatch(words);
    }

    /// <summary>
    /// Checks the style sheets of a rendered message: only our selectors and harmless declarations, and no way out of the style element.
    /// </summary>
    public static void VerifyCss(string css, bool remotePictures = false)
    {
        Assert.DoesNotContain('<', css);
        Assert.DoesNotContain('\\', css);
        var rest = Rule().Replace(
            css,
            rule =>
            {
                Assert.All(rule.Groups[1].Value.Split(','), selector => Assert.Matches(Selector(), selector));
                Assert.True(IsHarmlessStyle(rule.Groups[2].Value, remotePictures), rule.Value);
                return "";
            });
        Assert.Matches(MediaOnly(), rest);
    }

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];

    [GeneratedRegex(@"\A(?:https?://[^\s\p{Cc}]+|mailto:[^\p{Cc}]*|tel:[^\p{Cc}]*)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"\A(?:/inline/[\w.@%-]+|data:image/(?:png|jpe?g|gif|webp);base64,[\w+/=\s]*)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\Ahttps?://[^\s\p{Cc}]+\z", RegexOptions.IgnoreCase)]
    private static partial Regex RemotePicture();

    [GeneratedRegex(@"\A[mi]-[\w-]{1,100}\z|\Asm-b\d+\z|\Asm-body\z")]
    private static partial Regex OwnClass();

    [GeneratedRegex(@"url\(""([^""\\()\s]*)""\)")]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<=\A|[{}])((?:\.sm-b\d+)[^{}]*)\{([^{}]*)\}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"\A\.sm-b\d+(?:[ >+~]|\.[mi]-[\w-]+|\.sm-body|\*|[a-z][a-z0-9]*|:[a-z-]+)+\z")]
    private static partial Regex Selector();

    [GeneratedRegex(@"\A(?:@media [a-z0-9 ():.,-]+\{\})*\z", RegexOptions.IgnoreCase)]
    private static partial Regex MediaOnly();

    [GeneratedRegex(@"\A[\w\s:;#.,%'""+\-/()!]*\z")]
    private static partial Regex Style();

    [GeneratedRegex(
        @"url|import(?!ant)|expression|behaviou?r|binding|position|javascript|image-set"
        + @"|var\s*\(|attr\s*\(|content\s*:|//|transform|animation|filter",
        RegexOptions.IgnoreCase)]
    private static partial Regex BadStyle();

    [GeneratedRegex(@"\A[^<>""'`(){}:;&\\]{0,100}\z")]
    private static partial Regex Plain();
}
