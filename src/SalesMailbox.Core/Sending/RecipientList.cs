using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Sending;

/// <summary>Reads address fields as entered: <c>Ada &lt;ada@x.example&gt;, bob@x.example; "Grey, Jo" &lt;jo@x.example&gt;</c>.</summary>
public static class RecipientList
{
    /// <summary>Maximum number of recipients; a mailing to more is a campaign.</summary>
    public const int Max = 100;

    /// <summary>Further entries are ignored, because the field is far too long and is refused anyway.</summary>
    private const int MaxPieces = 10 * Max;

    /// <returns>The addresses in their order without duplicates, and the entries that are not addresses.</returns>
    public static (IReadOnlyList<MessageAddress> Addresses, IReadOnlyList<string> Wrong) Parse(string? field)
    {
        var (addresses, wrong) = (new List<MessageAddress>(), new List<string>());
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in Split(field ?? "").Take(MaxPieces))
        {
            if (!EmailAddress.TryParse(piece, out var address, out var name) || IsEncodedWord(address))
            {
                wrong.Add(piece);
            }
            else if (known.Add(address))
            {
                addresses.Add(new MessageAddress { Name = name, Address = address });
            }
        }

        return (addresses, wrong);
    }

    /// <summary>Formats addresses as text that <see cref="Parse"/> can read.</summary>
    public static string Format(IEnumerable<MessageAddress> addresses) => string.Join(
        ", ", addresses.Select(
            address => string.IsNullOrWhiteSpace(address.Name) ? address.Address : $"\"{Escape(address.Name)}\" <{address.Address}>"));

    /// <summary>The field is split at commas outside quotation marks, so a name must not contain any.</summary>
    private static string Escape(string name) =>
        name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "'", StringComparison.Ordinal);

    /// <summary>Readers decode an encoded word (RFC 2047) wherever it is in a header, and would find another address.</summary>
    private static bool IsEncodedWord(string address) => address.Contains("=?", StringComparison.Ordinal);

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
