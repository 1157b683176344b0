using MimeKit;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Sending;

/// <summary>Reads address fields as people fill them: <c>Ada &lt;ada@x.example&gt;, bob@x.example; "Grey, Jo" &lt;jo@x.example&gt;</c>.</summary>
public static class RecipientList
{
    /// <summary>How many a mail may go to; a mailing to more is a campaign.</summary>
    public const int Max = 100;

    /// <returns>The addresses in their order, each once, and what is no address.</returns>
    public static (IReadOnlyList<MailboxAddress> Addresses, IReadOnlyList<string> Wrong) Parse(string? field)
    {
        var (addresses, wrong) = (new List<MailboxAddress>(), new List<string>());
        foreach (var piece in Split(field ?? ""))
        {
            if (!EmailAddress.TryParse(piece, out var address, out var name))
            {
                wrong.Add(piece);
            }
            else if (addresses.TrueForAll(known => known.Address != address))
            {
                addresses.Add(new MailboxAddress(name, address));
            }
        }

        return (addresses, wrong);
    }

    /// <summary>The field's text for addresses: what <see cref="Parse"/> reads back.</summary>
    public static string Format(IEnumerable<MessageAddress> addresses) => string.Join(
        ", ", addresses.Select(address => string.IsNullOrWhiteSpace(address.Name) ? address.Address : $"\"{address.Name.Replace("\"", "'", StringComparison.Ordinal)}\" <{address.Address}>"));

    private static IEnumerable<string> Split(string field)
    {
        var (start, quoted) = (0, false);
        for (var i = 0; i <= field.Length; i++)
        {
            if (i < field.Length && field[i] == '"')
            {
                quoted = !quoted;
            }

            if (i == field.Length || (!quoted && field[i] is ',' or ';' or '\n' or '\r'))
            {
                if (field[start..i].Trim() is { Length: > 0 } piece)
                {
                    yield return piece;
                }

                start = i + 1;
            }
        }
    }
}
