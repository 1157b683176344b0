using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Matching;

/// <summary>Senders as agents enter them in rules and blocklists: an address or a whole domain.</summary>
internal static class SenderText
{
    /// <returns>Null if the text is neither an address nor a domain of at least two labels.</returns>
    public static string? Normalize(string? typed)
    {
        var text = (typed ?? "").Trim();
        text = text.StartsWith("*@", StringComparison.Ordinal) ? text[1..] : text;

        // "@example.com" and "*@example.com" are ways to write a domain. Any other text with an @ must be an address.
        return text.LastIndexOf('@') > 0
            ? EmailAddress.Normalize(text)
            : EmailAddress.NormalizeDomain(text) is { } domain && domain.Contains('.', StringComparison.Ordinal) ? domain : null;
    }

    public static bool IsDomain(string sender)
    {
        ArgumentNullException.ThrowIfNull(sender);
        return !sender.Contains('@', StringComparison.Ordinal);
    }

    /// <summary>The senders for which a rule or an entry applies to messages from this address.</summary>
    /// <param name="address">Normalized.</param>
    public static IReadOnlyList<string> Of(string address) =>
        EmailAddress.DomainOf(address) is { Length: > 0 } domain ? [address, domain] : [];
}
