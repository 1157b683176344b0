using System.Text.RegularExpressions;
using SalesMailbox.Gmail.Sandbox.Mailboxes;

namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>
/// The part of Gmail's search language that the product uses. A message must match all terms. An unknown operator is refused, because
/// ignoring it would give a wrong result.
/// </summary>
/// <remarks>https://support.google.com/mail/answer/7190</remarks>
internal sealed partial class MessageQuery
{
    private readonly List<Func<SandboxMessage, bool>> _terms = [];

    /// <summary>Whether the query names spam or trash.</summary>
    public bool NamesHiddenPlace { get; private set; }

    public bool Matches(SandboxMessage message) => _terms.TrueForAll(term => term(message));

    /// <param name="query">The q parameter.</param>
    /// <param name="raw">Reads the bytes of a message, for words that may be in its text.</param>
    /// <exception cref="GmailException">The query contains an operator or a date that the sandbox doesn't support.</exception>
    public static MessageQuery Parse(string? query, Func<SandboxMessage, byte[]?> raw)
    {
        var result = new MessageQuery();
        foreach (Match match in Term().Matches(query ?? string.Empty))
        {
            var name = match.Groups["operator"].Value.ToLowerInvariant();
            var value = match.Groups["value"].Value.Trim('"');
            var term = name.Length == 0 ? Word(value, raw) : result.Operator(name, value);
            result._terms.Add(match.Groups["not"].Success ? message => !term(message) : term);
        }

        return result;
    }

    private static Func<SandboxMessage, bool> Word(string word, Func<SandboxMessage, byte[]?> raw) => message =>
        Holds(message.Facts.Subject, word)
        || Holds(message.Facts.From, word)
        || Holds(message.Facts.To, word)
        || (raw(message) is { } bytes && MessageReader.Parse(bytes) is { } mail && Holds(MessageReader.Text(mail), word));

    private static bool Holds(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private Func<SandboxMessage, bool> Operator(string name, string value)
    {
        switch (name)
        {
            case "after":
                var from = QueryDate.Parse(value);
                return message => message.InternalDate >= from;
            case "before":
                var until = QueryDate.Parse(value);
                return message => message.InternalDate < until;
            case "rfc822msgid":
                var id = value.Trim('<', '>');
                return message => message.Facts.MessageId == id;
            case "from":
                return message => Holds(message.Facts.From, value);
            case "to":
                return message => Holds(message.Facts.To, value);
            case "subject":
                return message => Holds(message.Facts.Subject, value);
            case "has" when value == "attachment":
                return message => message.Facts.HasAttachment;
            case "is" when value is "unread" or "starred" or "important":
                return message => message.Has(value.ToUpperInvariant());
            case "is" when value == "read":
                return message => !message.Has(SystemLabels.Unread);
            case "in" or "label":
                return Place(value);
            default:
                throw new GmailException(GoogleError.BadRequest($"The sandbox does not know the search term {name}:{value}"));
        }
    }

    private Func<SandboxMessage, bool> Place(string value)
    {
        var place = value.ToUpperInvariant();
        NamesHiddenPlace |= place is SystemLabels.Spam or SystemLabels.Trash or "ANYWHERE";
        var label = place == "DRAFTS" ? SystemLabels.Draft : place;
        return place == "ANYWHERE" ? _ => true : message => message.Labels.Contains(label, StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex(
        """(?<not>-)?((?<operator>[a-z0-9_]+):)?(?<value>"[^"]*"|\S+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Term();
}
