using System.Text;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>
/// Keeps the safe rules of a message's style sheets: allowed selectors and declarations, inside the message's own element, and media
/// queries about its width. All other at-rules (imports, fonts, animations) and all rules that are not clearly understood are removed.
/// </summary>
/// <param name="scope">The selector of the element that the rules apply to.</param>
/// <param name="picture">See <see cref="CssValue.Clean"/>.</param>
/// <param name="meter">Counts the steps.</param>
internal sealed class CssSheet(string scope, Func<string, string?> picture, WorkMeter meter)
{
    private const int MaxLength = 256 * 1024;
    private const int MaxRules = 3_000;
    private const string Media = "@media";

    private readonly StringBuilder _kept = new();
    private int _left = MaxLength;
    private int _rules;

    /// <summary>The rules that were kept. Contains no character that ends a style element.</summary>
    public string Text => _kept.ToString();

    /// <param name="css">The text of a style element. Style sheets beyond the limit are left out as a whole.</param>
    public void Add(string css)
    {
        meter.Step(css.Length);
        if (css.Length > _left)
        {
            _left = 0;
            return;
        }

        _left -= css.Length;
        var text = CssText.WithoutComments(css)
            .Replace("<!--", " ", StringComparison.Ordinal)
            .Replace("-->", " ", StringComparison.Ordinal);
        Rules(text, _kept, isInMedia: false);
    }

    private void Rules(ReadOnlySpan<char> css, StringBuilder kept, bool isInMedia)
    {
        meter.Step(css.Length);
        while (css.Length > 0 && _rules < MaxRules)
        {
            var stop = PreludeEnd(css);
            if (stop == css.Length)
            {
                return;
            }

            if (css[stop] != '{')
            {
                css = css[(stop + 1)..];
                continue;
            }

            var block = css[(stop + 1)..];
            var end = BlockEnd(block);
            Rule(css[..stop].Trim(), block[..end], kept, isInMedia);
            css = block[Math.Min(end + 1, block.Length)..];
        }
    }

    private void Rule(ReadOnlySpan<char> prelude, ReadOnlySpan<char> block, StringBuilder kept, bool isInMedia)
    {
        if (prelude.StartsWith(Media, StringComparison.OrdinalIgnoreCase))
        {
            if (!isInMedia && CssMedia.Clean(prelude[Media.Length..]) is { } query)
            {
                var inner = new StringBuilder();
                Rules(block, inner, isInMedia: true);
                kept.Append(inner.Length > 0 ? $"{Media} {query}{{" : "").Append(inner).Append(inner.Length > 0 ? "}" : "");
            }

            return;
        }

        if (block.Contains('{') || CssSelectors.Clean(prelude, scope) is not { } selectors)
        {
            return;
        }

        if (CssDeclarations.Clean(block.ToString(), picture, meter) is { Length: > 0 } declarations)
        {
            _rules++;
            kept.Append(selectors).Append('{').Append(declarations).Append('}');
        }
    }

    /// <summary>
    /// The position where the block of a rule begins, an at-rule without a block ends, or an unmatched closing brace is found.
    /// </summary>
    private static int PreludeEnd(ReadOnlySpan<char> css)
    {
        var isAtRule = css.TrimStart().StartsWith("@");
        for (var i = 0; i < css.Length; i++)
        {
            if (css[i] is '"' or '\'')
            {
                i = StringEnd(css, i);
            }
            else if (css[i] is '{' or '}' || (isAtRule && css[i] == ';'))
            {
                return i;
            }
        }

        return css.Length;
    }

    private static int BlockEnd(ReadOnlySpan<char> css)
    {
        var depth = 0;
        for (var i = 0; i < css.Length; i++)
        {
            switch (css[i])
            {
                case '"' or '\'':
                    i = StringEnd(css, i);
                    break;
                case '{':
                    depth++;
                    break;
                case '}' when depth-- == 0:
                    return i;
            }
        }

        return css.Length;
    }

    /// <summary>The closing mark of a string, or the line end where an unclosed string ends.</summary>
    private static int StringEnd(ReadOnlySpan<char> css, int start)
    {
        var length = css[(start + 1)..].IndexOfAny(css[start], '\n', '\r');
        return length < 0 ? css.Length : start + 1 + length;
    }
}
