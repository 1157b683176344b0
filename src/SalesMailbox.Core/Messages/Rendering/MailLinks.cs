using System.Buffers;
using System.Globalization;
using System.Text;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>Decides about addresses in a message by allowlists only. Reads each character once or twice.</summary>
internal static class MailLinks
{
    private const int MaxLength = 8_192;

    private static readonly string[] NotRemote =
        ["cid:", "mid:", "data:", "about:", "javascript:", "vbscript:", "mailto:", "tel:", "blob:", "file:", "x-apple-data-detectors:"];
    private static readonly string[] PictureData =
        ["image/png;base64,", "image/jpeg;base64,", "image/jpg;base64,", "image/gif;base64,", "image/webp;base64,"];
    private static readonly SearchValues<char> Base64 =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/= \t\r\n\f");

    /// <returns>The address to link to; null unless it is an absolute http, https, mailto or tel address.</returns>
    public static string? Link(string? href) => Absolute(href, Uri.UriSchemeHttp, Uri.UriSchemeHttps, Uri.UriSchemeMailto, "tel");

    /// <returns>The address of a picture on another server; null unless it is http or https.</returns>
    public static string? RemotePicture(string? src) => Absolute(src, Uri.UriSchemeHttp, Uri.UriSchemeHttps);

    /// <summary>Whether the address contains data in a picture format that can't contain a script. SVG is not among them.</summary>
    public static bool IsPictureData(string? src)
    {
        var text = src.AsSpan().Trim();
        if (!text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var format in PictureData)
        {
            if (text[5..].StartsWith(format, StringComparison.OrdinalIgnoreCase))
            {
                return !text[(5 + format.Length)..].ContainsAnyExcept(Base64);
            }
        }

        return false;
    }

    /// <returns>The Content-ID of a <c>cid:</c> address (RFC 2392); null for another address.</returns>
    public static string? ContentId(string? src) =>
        src?.Trim() is { Length: > 4 and <= MaxLength } text && text.StartsWith("cid:", StringComparison.OrdinalIgnoreCase)
            ? Uri.UnescapeDataString(text[4..]).Trim('<', '>', ' ')
            : null;

    /// <summary>
    /// Whether a browser would request the address from another server: any scheme except cid, data and about, "//host", and relative
    /// addresses if there is a base element.
    /// </summary>
    public static bool IsRemote(string? address)
    {
        // A scheme is short, so the beginning is enough to recognize it.
        var text = Visible(address is { Length: > MaxLength } ? address[..MaxLength] : address ?? "");
        return text.Length > 0 && text[0] != '#'
            && !Array.Exists(NotRemote, scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }

    private static string? Absolute(string? address, params ReadOnlySpan<string> schemes)
    {
        if (address is not { Length: > 0 and <= MaxLength })
        {
            return null;
        }

        // Browsers ignore control characters and white space in a scheme, which attackers use for "java&#10;script:".
        var text = Visible(address);
        if (text.StartsWith("//", StringComparison.Ordinal))
        {
            text = "https:" + text;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme)
            && text.StartsWith(uri.Scheme + ":", StringComparison.OrdinalIgnoreCase)
            ? Escape(text)
            : null;
    }

    /// <summary>Removes white space around the address and control characters anywhere.</summary>
    private static string Visible(string address)
    {
        var trimmed = address.AsSpan();
        while (trimmed.Length > 0 && IsInvisible(trimmed[0]))
        {
            trimmed = trimmed[1..];
        }

        while (trimmed.Length > 0 && IsInvisible(trimmed[^1]))
        {
            trimmed = trimmed[..^1];
        }

        var visible = new StringBuilder(trimmed.Length);
        foreach (var character in trimmed)
        {
            if (!char.IsControl(character))
            {
                visible.Append(character);
            }
        }

        return visible.ToString();
    }

    private static bool IsInvisible(char character) => char.IsWhiteSpace(character) || char.IsControl(character);

    /// <summary>Escapes characters that an address does not need unescaped and that end a value in some context.</summary>
    private static string Escape(string address)
    {
        var escaped = new StringBuilder(address.Length);
        foreach (var character in address)
        {
            if (char.IsWhiteSpace(character) || character is '"' or '<' or '>' or '`'
                || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format)
            {
                escaped.Append(Uri.EscapeDataString(character.ToString()));
            }
            else
            {
                escaped.Append(character);
            }
        }

        return escaped.ToString();
    }
}
