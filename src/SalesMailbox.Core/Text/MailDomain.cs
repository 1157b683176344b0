using System.Buffers;
using System.Globalization;

namespace SalesMailbox.Core.Text;

/// <summary>Comparison and display forms of email domains, including internationalized ones (IDNA, RFC 5891).</summary>
internal static class MailDomain
{
    private const int MaxLength = 253;
    private const int MaxLabel = 63;

    // No rule for host names allows the underscore, but real email domains contain it.
    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_");

    private static readonly IdnMapping Idn = new() { AllowUnassigned = true };

    /// <summary>
    /// Converts to lower-case ASCII: "bücher.example" and "XN--BCHER-KVA.example." become "xn--bcher-kva.example". An address literal in
    /// brackets is kept.
    /// </summary>
    /// <returns>Null if the text is not a domain.</returns>
    internal static string? Normalize(string? domain)
    {
        var text = domain?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength + 1)
        {
            return null;
        }

        if (text[0] == '[')
        {
            return NormalizeLiteral(text);
        }

        return ToAscii(text) is { Length: > 0 and <= MaxLength } ascii && ascii.Split('.').All(IsLabel) ? ascii : null;
    }

    /// <summary>The domain in Unicode, for display.</summary>
    internal static string ToDisplay(string domain)
    {
        try
        {
            return domain.StartsWith('[') ? domain : Idn.GetUnicode(domain);
        }
        catch (ArgumentException)
        {
            // Not every "xn--" label can be decoded; the domain is then shown as it is.
            return domain;
        }
    }

    private static string? ToAscii(string text)
    {
        try
        {
            var ascii = Idn.GetAscii(text.TrimEnd('.', '。')).ToLowerInvariant();
            return ascii.TrimEnd('.');
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabel && label[0] != '-' && label[^1] != '-' && !label.AsSpan().ContainsAnyExcept(Allowed);

    private static string? NormalizeLiteral(string text)
    {
        var inner = text.EndsWith(']') ? text[1..^1] : "";
        var address = inner.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase) ? inner[5..] : inner;
        return System.Net.IPAddress.TryParse(address, out _) ? text.ToLowerInvariant() : null;
    }
}
