namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>
/// Keeps the safe declarations of a style attribute or rule. A declaration that is not clearly safe is removed as a whole.
/// </summary>
internal static class CssDeclarations
{
    private const int MaxLength = 16_384;

    /// <param name="css">Declarations, separated by semicolons.</param>
    /// <param name="picture">See <see cref="CssValue.Clean"/>.</param>
    /// <param name="meter">Counts the steps.</param>
    /// <returns>Empty if nothing is left.</returns>
    public static string Clean(string css, Func<string, string?> picture, WorkMeter meter)
    {
        if (css.Length > MaxLength)
        {
            return "";
        }

        meter.Step(css.Length);
        var text = CssText.WithoutComments(css);
        var kept = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = End(text, start);
            var declaration = text.AsSpan(start, end - start);
            start = end + 1;
            if (declaration.IndexOf(':') is > 0 and var colon
                && HtmlRules.Css.TryGetValue(declaration[..colon].Trim().ToString().ToLowerInvariant(), out var name)
                && CssValue.Clean(declaration[(colon + 1)..], picture) is { } value)
            {
                kept.Add($"{name}:{value}");
            }
        }

        return string.Join(';', kept);
    }

    /// <summary>The next semicolon outside strings and brackets.</summary>
    private static int End(string text, int start)
    {
        var (quote, nesting) = ('\0', 0);
        for (var i = start; i < text.Length; i++)
        {
            var character = text[i];
            if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
                continue;
            }

            switch (character)
            {
                case '"' or '\'':
                    quote = character;
                    break;
                case '(':
                    nesting++;
                    break;
                case ')':
                    nesting--;
                    break;
                case ';' when nesting <= 0:
                    return i;
            }
        }

        return text.Length;
    }
}
