using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>
/// Keeps the selectors of a message's style sheets: elements, classes, ids, combinators and a few states. Classes and ids are renamed so
/// that they can't match the product's own, and every selector is limited to the message's element.
/// </summary>
internal static class CssSelectors
{
    /// <summary>The class of the element that replaces the message's body element, directly below the scope.</summary>
    public const string BodyClass = "sm-body";

    private const int MaxSelectors = 100;
    private const int MaxLength = 300;
    private const int MaxCompounds = 10;
    private const int MaxName = 100;
    private const int MaxClasses = 30;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

    private static readonly FrozenSet<string> States =
        new[] { "first-child", "last-child", "only-child", "first-of-type", "last-of-type", "hover", "link", "visited", "active", "focus" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="list">Selectors, separated by commas. Unsupported ones are left out.</param>
    /// <param name="scope">The selector that they are limited to.</param>
    /// <returns>Null if none is left.</returns>
    public static string? Clean(ReadOnlySpan<char> list, string scope)
    {
        var kept = new StringBuilder();
        var count = 0;
        foreach (var range in list.Split(','))
        {
            var selector = list[range].Trim();
            if (count == MaxSelectors || selector.Length is 0 or > MaxLength)
            {
                continue;
            }

            var one = new StringBuilder(scope);
            if (One(selector, one))
            {
                kept.Append(count++ > 0 ? "," : "").Append(one);
            }
        }

        return count > 0 ? kept.ToString() : null;
    }

    /// <summary>The new names of the classes and the id of an element.</summary>
    /// <returns>Separated by spaces; empty for none.</returns>
    public static string Names(string? classes, string? id)
    {
        var names = (classes ?? "").Split([' ', '\t', '\n', '\r', '\f'], MaxClasses + 1, StringSplitOptions.RemoveEmptyEntries)
            .Take(MaxClasses)
            .Where(IsName)
            .Select(name => "m-" + name);
        return string.Join(' ', id is not null && IsName(id) ? names.Append("i-" + id) : names);
    }

    private static bool IsName(string name) => name.Length is > 0 and <= MaxName && !name.AsSpan().ContainsAnyExcept(NameCharacters);

    private static bool One(ReadOnlySpan<char> selector, StringBuilder kept)
    {
        var isRoot = true;
        for (var compounds = 0; selector.Length > 0; compounds++)
        {
            var combinator = Combinator(ref selector);
            var compound = new StringBuilder();
            if (compounds == MaxCompounds || !Compound(ref selector, compound, out var isBody) || (isRoot && combinator is '+' or '~')
                || (compounds == 0 && combinator != ' '))
            {
                return false;
            }

            if (isBody)
            {
                if (!isRoot)
                {
                    return false;
                }

                // "html body" and "body" are the same element here.
                kept.Append(compounds > 0 && kept.ToString().EndsWith(BodyClass, StringComparison.Ordinal)
                    ? ""
                    : $">.{BodyClass}").Append(compound);
                continue;
            }

            isRoot = false;
            kept.Append(combinator).Append(compound);
        }

        return true;
    }

    private static char Combinator(ref ReadOnlySpan<char> selector)
    {
        selector = selector.TrimStart();
        if (selector.Length == 0 || selector[0] is not ('>' or '+' or '~'))
        {
            return ' ';
        }

        var combinator = selector[0];
        selector = selector[1..].TrimStart();
        return combinator;
    }

    private static bool Compound(ref ReadOnlySpan<char> selector, StringBuilder kept, out bool isBody)
    {
        isBody = false;
        var isEmpty = true;
        while (selector.Length > 0 && !char.IsWhiteSpace(selector[0]) && selector[0] is not ('>' or '+' or '~'))
        {
            var sign = selector[0];
            if (sign == '*' && isEmpty)
            {
                kept.Append('*');
                selector = selector[1..];
            }
            else if (sign is '.' or '#')
            {
                var name = Name(selector[1..]);
                if (name.Length is 0 or > MaxName)
                {
                    return false;
                }

                kept.Append(sign == '.' ? ".m-" : ".i-").Append(name);
                selector = selector[(name.Length + 1)..];
            }
            else if (sign == ':')
            {
                var name = Name(selector[1..]);
                isBody |= name.Equals("root", StringComparison.OrdinalIgnoreCase);
                if (!isBody && !States.Contains(name.ToString()))
                {
                    return false;
                }

                kept.Append(isBody ? "" : ":").Append(isBody ? "" : name);
                selector = selector[(name.Length + 1)..];
            }
            else if (isEmpty && Name(selector) is { Length: > 0 } tag)
            {
                var known = tag.ToString().ToLowerInvariant();
                isBody = known is "body" or "html";
                if (!isBody && !HtmlRules.Tags.Contains(known))
                {
                    return false;
                }

                kept.Append(isBody ? "" : known);
                selector = selector[tag.Length..];
            }
            else
            {
                return false;
            }

            isEmpty = false;
        }

        return !isEmpty;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(NameCharacters);
        return end < 0 ? text : text[..end];
    }
}
