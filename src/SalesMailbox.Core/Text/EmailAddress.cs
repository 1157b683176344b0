using System.Diagnostics.CodeAnalysis;
using System.Text;
using MimeKit;

namespace SalesMailbox.Core.Text;

/// <summary>The only place where email addresses and their domains are made comparable.</summary>
/// <remarks>
/// Local parts are converted to lower case. RFC 5321 2.4 allows servers to distinguish case, but no relevant server does. Gmail's dots and
/// plus suffixes are kept: two spellings of one Gmail account are different addresses everywhere else, and a contact is found by the
/// address that they actually write from.
/// </remarks>
public static class EmailAddress
{
    /// <summary>Maximum length of an address (RFC 5321 4.5.3.1.3).</summary>
    public const int MaxLength = 254;

    private const int MaxText = 1000;
    private const string Specials = "()<>[]:;@\\,\"";

    static EmailAddress() => CodePages.Register();

    /// <summary>
    /// Converts to lower case, removes unnecessary quotes, and converts the domain to ASCII (IDNA 2008/UTS 46) without a trailing dot. Also
    /// accepts <c>Name &lt;address&gt;</c>.
    /// </summary>
    /// <returns>Null if the text is not an address; never throws.</returns>
    public static string? Normalize(string? address)
    {
        var text = address?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > MaxText)
        {
            return null;
        }

        return text.EndsWith('>') ? Bare(InAngleBrackets(text)) : Bare(text);
    }

    public static bool IsValid([NotNullWhen(true)] string? address) => Normalize(address) is not null;

    /// <summary>Accepts <c>anna@example.com</c> and <c>Anna &lt;anna@example.com&gt;</c>.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out string? address, out string name)
    {
        (address, name) = (null, "");
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxText || text.AsSpan().ContainsAny('\r', '\n'))
        {
            return false;
        }

        if (MailboxAddress.TryParse(text, out var parsed) && Normalize(parsed.Address) is { } found)
        {
            (address, name) = (found, TextFolding.Visible(parsed.Name ?? ""));
            return true;
        }

        address = Normalize(text);
        return address is not null;
    }

    /// <returns>The normalized domain of an address; empty if it has none.</returns>
    public static string DomainOf(string? address) =>
        Normalize(address) is { } normalized ? normalized[(normalized.LastIndexOf('@') + 1)..] : "";

    /// <summary>Converts a domain as entered (also <c>@example.com</c>) to its comparable form.</summary>
    /// <returns>Null if the text is not a domain name; never throws.</returns>
    public static string? NormalizeDomain(string? domain) => MailDomain.Normalize(domain?.Trim().TrimStart('@'));

    /// <summary>A normalized address for display, with the domain in Unicode.</summary>
    public static string Display(string address)
    {
        var domain = address.LastIndexOf('@') + 1;
        return domain == 0 ? address : address[..domain] + MailDomain.ToDisplay(address[domain..]);
    }

    private static string? InAngleBrackets(string text)
    {
        var inner = text[(text.LastIndexOf('<') + 1)..^1];
        return text.Contains('<', StringComparison.Ordinal) && !inner.EndsWith('>') ? inner : null;
    }

    private static string? Bare(string? text)
    {
        var at = text?.LastIndexOf('@') ?? -1;
        if (text is null || at <= 0 || LocalPart(text[..at].Trim()) is not { } local
            || MailDomain.Normalize(text[(at + 1)..]) is not { } domain)
        {
            return null;
        }

        return local.Length + 1 + domain.Length <= MaxLength ? $"{local}@{domain}" : null;
    }

    private static string? LocalPart(string local)
    {
        var quoted = local.Length > 2 && local[0] == '"' && local[^1] == '"';
        var text = quoted ? Unescape(local[1..^1]) : local;
        if (text is not { Length: > 0 }
            || text.EnumerateRunes().Any(rune => Rune.IsControl(rune) || TextFolding.IsIgnorable(rune) || rune == Rune.ReplacementChar))
        {
            return null;
        }

        text = text.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        if (!text.EnumerateRunes().Any(
            rune => Rune.IsWhiteSpace(rune) || (rune.IsAscii && Specials.Contains((char)rune.Value, StringComparison.Ordinal))))
        {
            return text;
        }

        return quoted
            ? $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : null;
    }

    /// <returns>The text of a quoted string (RFC 5322 3.2.4); null if it contains an unescaped quote.</returns>
    private static string? Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' || (text[i] == '\\' && ++i == text.Length))
            {
                return null;
            }

            result.Append(text[i]);
        }

        return result.ToString();
    }
}
