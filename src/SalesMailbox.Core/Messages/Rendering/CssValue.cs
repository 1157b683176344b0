using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>
/// Keeps the value of a CSS declaration only if it is clearly safe: words, numbers, colors, quoted font names, and the functions on an
/// allowlist.
/// </summary>
internal static class CssValue
{
    private const int MaxLength = 1_000;
    private const int MaxNesting = 4;

    private static readonly FrozenSet<string> Functions = new[]
    {
        "rgb", "rgba", "hsl", "hsla", "hwb", "linear-gradient", "radial-gradient", "conic-gradient", "repeating-linear-gradient",
        "repeating-radial-gradient",
        "-webkit-linear-gradient", "-moz-linear-gradient", "-o-linear-gradient",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> WordCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.%#+-");
    private static readonly SearchValues<char> Unsafe = SearchValues.Create("\"'()\\<> \n\r");
    private static readonly SearchValues<char> StringCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.%#+- ,&!");

    /// <param name="value">The value without comments around it.</param>
    /// <param name="picture">Returns the address to load for the address of a url(); null to leave it out.</param>
    /// <returns>Null if the value has a part that is not clearly safe, or if nothing is left.</returns>
    public static string? Clean(ReadOnlySpan<char> value, Func<string, string?> picture)
    {
        value = value.Trim();
        if (value.Length is 0 or > MaxLength)
        {
            return null;
        }

        var kept = new StringBuilder(value.Length);
        var nesting = 0;
        for (var i = 0; i < value.Length;)
        {
            var character = value[i];
            if (char.IsWhiteSpace(character))
            {
                Space(kept);
                i++;
            }
            else if (character is ',' or '!' or '/')
            {
                if (character == '/' && kept.Length > 0 && kept[^1] == '/')
                {
                    return null;
                }

                kept.Append(character);
                i++;
            }
            else if (character is '"' or '\'')
            {
                if (!String(value, ref i, kept))
                {
                    return null;
                }
            }
            else if (character == ')')
            {
                if (--nesting < 0)
                {
                    return null;
                }

                kept.Append(')');
                i++;
            }
            else if (!Word(value, ref i, kept, ref nesting, picture))
            {
                return null;
            }
        }

        var clean = kept.ToString().Trim();
        return nesting == 0 && clean.Length > 0 && clean[0] is not (',' or '!') && clean[^1] != ',' ? clean : null;
    }

    private static bool Word(ReadOnlySpan<char> value, ref int i, StringBuilder kept, ref int nesting, Func<string, string?> picture)
    {
        var start = i;
        while (i < value.Length && (WordCharacters.Contains(value[i]) || (value[i] > '\u00BF' && char.IsLetter(value[i]))))
        {
            i++;
        }

        var word = value[start..i];
        if (i == value.Length || value[i] != '(')
        {
            kept.Append(word);
            return word.Length > 0;
        }

        if (word.Equals("url", StringComparison.OrdinalIgnoreCase))
        {
            return TryReadUrl(value, ref i, kept, picture);
        }

        if (!Functions.Contains(word.ToString()) || ++nesting > MaxNesting)
        {
            return false;
        }

        kept.Append(word).Append('(');
        i++;
        return true;
    }

    /// <summary>A picture that is not shown is removed; the rest of the value (a color) is kept.</summary>
    private static bool TryReadUrl(ReadOnlySpan<char> value, ref int i, StringBuilder kept, Func<string, string?> picture)
    {
        var inner = value[(i + 1)..].TrimStart();
        var quote = inner.Length > 0 && inner[0] is '"' or '\'' ? inner[0] : '\0';
        inner = quote == '\0' ? inner : inner[1..];
        var end = quote == '\0' ? inner.IndexOf(')') : inner.IndexOf(quote);
        if (end < 0)
        {
            return false;
        }

        var address = inner[..end].Trim().ToString();
        var rest = quote == '\0' ? inner[end..] : inner[(end + 1)..].TrimStart();
        if (rest.Length == 0 || rest[0] != ')')
        {
            return false;
        }

        i = value.Length - rest.Length + 1;
        if (picture(address) is { } shown && !shown.AsSpan().ContainsAny(Unsafe))
        {
            kept.Append("url(\"").Append(shown).Append("\")");
        }

        return true;
    }

    private static bool String(ReadOnlySpan<char> value, ref int i, StringBuilder kept)
    {
        var length = value[(i + 1)..].IndexOf(value[i]);
        if (length < 0)
        {
            return false;
        }

        var text = value.Slice(i + 1, length);
        foreach (var character in text)
        {
            if (!StringCharacters.Contains(character) && !(character > '\u00BF' && char.IsLetter(character)))
            {
                return false;
            }
        }

        kept.Append('\'').Append(text).Append('\'');
        i += length + 2;
        return true;
    }

    private static void Space(StringBuilder kept)
    {
        if (kept.Length > 0 && kept[^1] != ' ')
        {
            kept.Append(' ');
        }
    }
}
