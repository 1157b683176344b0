using System.Text.RegularExpressions;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>Decides about addresses in a mail by what they are, never by what they are not.</summary>
internal static partial class MailLinks
{
    private const int MaxLength = 8_192;

    /// <returns>The address to link to; null unless it is an absolute http, https, mailto or tel one.</returns>
    public static string? Link(string? href) => Absolute(href, Uri.UriSchemeHttp, Uri.UriSchemeHttps, Uri.UriSchemeMailto, "tel");

    /// <returns>The address of a picture on another server; null unless http or https.</returns>
    public static string? RemotePicture(string? src) => Absolute(src, Uri.UriSchemeHttp, Uri.UriSchemeHttps);

    /// <summary>Data of a picture format that holds no script. SVG is none of them.</summary>
    public static bool IsPictureData(string? src) => src is not null && PictureData().IsMatch(src);

    /// <returns>The Content-ID of a <c>cid:</c> address (RFC 2392); null if it is none.</returns>
    public static string? ContentId(string? src) =>
        src?.Trim() is { Length: > 4 } text && text.StartsWith("cid:", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(text[4..]).Trim('<', '>', ' ') : null;

    /// <summary>Whether a browser would ask another server for it: any scheme but cid, data and about, "//host", and relative ones beside a base element.</summary>
    public static bool IsRemote(string? address)
    {
        var text = Invisible().Replace(address ?? "", "");
        return text.Length > 0 && text[0] != '#' && !NotRemote().IsMatch(text);
    }

    private static string? Absolute(string? address, params ReadOnlySpan<string> schemes)
    {
        // Browsers skip control characters and white space in a scheme; so does whoever wants "java&#10;script:" to pass.
        var text = Invisible().Replace(address ?? "", "");
        if (text.StartsWith("//", StringComparison.Ordinal))
        {
            text = "https:" + text;
        }

        return text.Length is > 0 and <= MaxLength && Uri.TryCreate(text, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme)
            && text.StartsWith(uri.Scheme + ":", StringComparison.OrdinalIgnoreCase)
            ? Unsafe().Replace(text, character => Uri.EscapeDataString(character.Value))
            : null;
    }

    // No address needs these as they are, and each is the end of something in some context.
    [GeneratedRegex(@"[\s""<>`\p{Cf}]")]
    private static partial Regex Unsafe();

    [GeneratedRegex(@"^[\s\p{Cc}]+|[\s\p{Cc}]+$|[\r\n\t\p{Cc}]+")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"^\s*data:image/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PictureData();

    [GeneratedRegex("^(?:cid|mid|data|about|javascript|vbscript|mailto|tel|blob|file|x-apple-data-detectors):", RegexOptions.IgnoreCase)]
    private static partial Regex NotRemote();
}
