using System.Text;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Storage;

/// <summary>
/// For stores: text that every database accepts. PostgreSQL refuses U+0000, and a lone surrogate can't be encoded in UTF-8.
/// </summary>
public static class StorableText
{
    /// <returns>The same object if nothing needs to be changed.</returns>
    public static CodedText Of(CodedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<object?> arguments = [.. text.Arguments.Select(argument => argument switch
        {
            string words => Of(words),
            CodedText inner => Of(inner),
            _ => argument,
        })];
        return arguments.Zip(text.Arguments).All(pair => ReferenceEquals(pair.First, pair.Second))
            ? text
            : new CodedText(text.Code, arguments);
    }

    /// <returns>
    /// The text without U+0000 and with U+FFFD instead of lone surrogates; the same object if nothing needs to be changed.
    /// </returns>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\0', StringComparison.Ordinal))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // The enumerator yields U+FFFD for a lone surrogate.
            _ = rune.Value == 0 ? clean : clean.Append(rune);
        }

        return clean.Length == text.Length && clean.Equals(text) ? text : clean.ToString();
    }
}
