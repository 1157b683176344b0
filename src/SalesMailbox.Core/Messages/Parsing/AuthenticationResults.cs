using System.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Reads the DMARC result from Authentication-Results headers (RFC 8601), in one pass over each header.</summary>
/// <remarks>
/// A sender can write such headers too. The mailbox's own service adds its header above all headers that the message arrived with, so only
/// the topmost one with the service's name counts. Where the service adds none, a forged header can at most claim that its own message
/// fails.
/// </remarks>
internal static class AuthenticationResults
{
    public const string Header = "Authentication-Results";

    /// <param name="headers">The values of the message's headers, topmost first.</param>
    /// <param name="services">The names (authserv-id) under which the mailbox's service writes them.</param>
    /// <returns>Whether the service reports that the message fails DMARC.</returns>
    public static bool FailsDmarc(IEnumerable<string> headers, IReadOnlyCollection<string> services)
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(services);
        return headers.FirstOrDefault(header => services.Contains(ServiceOf(header), StringComparer.OrdinalIgnoreCase)) is { } own
            && Statements(own).Skip(1).Any(SaysDmarcFail);
    }

    private static string ServiceOf(string header)
    {
        var first = Statements(header)[0].Trim();
        var end = first.AsSpan().IndexOfAny(' ', '\t');
        return end < 0 ? first : first[..end];
    }

    /// <summary>Matches method[/version] = result; the rest is ignored.</summary>
    private static bool SaysDmarcFail(string statement)
    {
        var equals = statement.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            return false;
        }

        var method = statement.AsSpan(0, equals).Trim();
        var version = method.IndexOf('/');
        method = version < 0 ? method : method[..version].TrimEnd();
        var result = statement.AsSpan(equals + 1).TrimStart();
        var end = result.IndexOfAnyExceptInRange('A', 'z');
        result = end < 0 ? result : result[..end];
        return method.Equals("dmarc", StringComparison.OrdinalIgnoreCase) && result.Equals("fail", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Splits the header at semicolons, without comments and quotation marks. Semicolons in either don't separate.</summary>
    private static string[] Statements(string header)
    {
        var plain = new StringBuilder(header.Length);
        var (depth, quoted) = (0, false);
        for (var at = 0; at < header.Length; at++)
        {
            var letter = header[at];
            if (letter == '\\' && (depth > 0 || quoted))
            {
                at++;
            }
            else if (letter == '"' && depth == 0)
            {
                quoted = !quoted;
            }
            else if (quoted)
            {
                plain.Append(letter is ';' or '=' || char.IsWhiteSpace(letter) ? '_' : letter);
            }
            else if (letter is '(' or ')')
            {
                depth = Math.Max(0, depth + (letter == '(' ? 1 : -1));
                plain.Append(' ');
            }
            else if (depth == 0)
            {
                plain.Append(char.IsWhiteSpace(letter) ? ' ' : letter);
            }
        }

        // An unclosed comment or quotation (for example of an address) must not hide the text after it.
        return (depth == 0 && !quoted ? plain.ToString() : header.ReplaceLineEndings(" ").Replace('\t', ' ')).Split(';');
    }
}
