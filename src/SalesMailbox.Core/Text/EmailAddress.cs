using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MimeKit;

namespace SalesMailbox.Core.Text;

/// <summary>The one place where e-mail addresses and their domains are made comparable.</summary>
/// <remarks>
/// Local parts are lower-cased although RFC 5321 2.4 lets servers tell cases apart: none that matters does. Gmail's dots and plus suffixes are kept:
/// two spellings of one Gmail account are two addresses to everybody else, and a contact is found by what he really writes from.
/// </remarks>
public static class EmailAddress
{
    /// <summary>Longest address accepted (RFC 5321 4.5.3.1.3).</summary>
    public const int MaxLength = 254;

    private static readonly IdnMapping Idn = new() { AllowUnassigned = false, UseStd3AsciiRules = true };

    /// <summary>Lower-case, the domain in its ASCII form (IDNA 2008/UTS 46), without a trailing dot.</summary>
    /// <returns>Null for what is no address; never throws.</returns>
    public static string? Normalize(string? address) => TryParse(address, out var normalized, out _) ? normalized : null;

    public static bool IsValid([NotNullWhen(true)] string? address) => TryParse(address, out _, out _);

    /// <summary>Takes <c>anna@example.com</c> and <c>Anna &lt;anna@example.com&gt;</c>.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out string? address, out string name)
    {
        address = null;
        name = "";
        if (string.IsNullOrWhiteSpace(text) || text.Length > 1000 || text.AsSpan().ContainsAny('\r', '\n'))
        {
            return false;
        }

        if (!MailboxAddress.TryParse(text.Trim(), out var parsed) || parsed is null)
        {
            return false;
        }

        name = parsed.Name ?? "";
        var at = parsed.Address.LastIndexOf('@');
        if (at <= 0 || at == parsed.Address.Length - 1)
        {
            return false;
        }

        var local = parsed.Address[..at].Trim();
        var domain = NormalizeDomain(parsed.Address[(at + 1)..]);
        if (domain is null || local.Length == 0 || (local[0] != '"' && local.Any(char.IsWhiteSpace)))
        {
            return false;
        }

        var result = local.ToLowerInvariant() + "@" + domain;
        if (result.Length > MaxLength)
        {
            return false;
        }

        address = result;
        return true;
    }

    /// <returns>The normalised domain of an address; empty if it has none.</returns>
    public static string DomainOf(string? address)
    {
        var normalized = Normalize(address);
        return normalized is null ? "" : normalized[(normalized.LastIndexOf('@') + 1)..];
    }

    /// <summary>A domain as it was typed (also <c>@example.com</c>) in its comparable form.</summary>
    /// <returns>Null for what is no domain name; never throws.</returns>
    public static string? NormalizeDomain(string? domain)
    {
        var text = (domain ?? "").Trim().TrimStart('@').TrimEnd('.');
        if (text.Length is 0 or > 253)
        {
            return null;
        }

        if (text[0] == '[' && text[^1] == ']')
        {
            return text.ToLowerInvariant(); // address literal, RFC 5321 4.1.3
        }

        try
        {
            return Idn.GetAscii(text).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null; // not a domain name: this is the answer, there is nothing to report
        }
    }

    /// <summary>A normalised address for people: the domain in Unicode.</summary>
    public static string Display(string address)
    {
        var at = address.LastIndexOf('@');
        if (at < 0)
        {
            return address;
        }

        try
        {
            return address[..(at + 1)] + Idn.GetUnicode(address[(at + 1)..]);
        }
        catch (ArgumentException)
        {
            return address; // shown as it is stored
        }
    }
}
