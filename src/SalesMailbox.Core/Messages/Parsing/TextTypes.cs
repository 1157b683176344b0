using MimeKit;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Decides which parts contain readable text, by the types that programs write.</summary>
internal static class TextTypes
{
    public static bool IsReadable(TextPart text) => IsPlainOrHtml(text) || IsHtml(text);

    /// <summary>Uses the names from the standards.</summary>
    public static bool IsPlainOrHtml(TextPart text) => text.IsPlain || text.IsEnriched || text.IsHtml;

    /// <summary>Programs also write "text/htm" and worse.</summary>
    public static bool IsHtml(TextPart text) =>
        text.IsHtml || text.ContentType.MediaSubtype.ToUpperInvariant() is "HTM" or "XHTML" or "XHTML+XML" or "X-HTML";

    /// <summary>
    /// "Content-Type: text", which old programs write, and an empty value are not valid types. Such a part is plain text (RFC 2045 5.2).
    /// </summary>
    public static bool IsBare(MimePart part) =>
        part.Headers[HeaderId.ContentType] is { } type && type.Split(';')[0].Trim() is var name
        && (name.Length == 0 || name.Equals("text", StringComparison.OrdinalIgnoreCase));
}
