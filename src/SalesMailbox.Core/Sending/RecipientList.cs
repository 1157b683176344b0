using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Sending;

/// <summary>Reads address fields as people fill them: <c>Ada &lt;ada@x.example&gt;, bob@x.example; "Grey, Jo" &lt;jo@x.example&gt;</c>.</summary>
public static class RecipientList
{
    /// <summary>How many a mail may go to; a mailing to more is a campaign.</summary>
    public const int Max = 100;

    /// <summary>More pieces than these are not looked at: the field is too long by far, and says so.</summary>
    private const int MaxPieces = 10 * Max;

    /// <returns>The addresses in their order, each once, and what is no address.</returns>
    public static (IReadOnlyList<MessageAddress> Addresses, IReadOnlyList<string> Wrong) Parse(string? field)
    {
        var (addresses, wrong) = (new List<MessageAddress>(), new List<string>());
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var piece in Split(field ?? "").Take(MaxPieces))
        {
            if (!EmailAddress.TryParse(piece, out var address, out var name))
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

    /// <summary>The field's text for addresses: what <see cref="Parse"/> reads back.</summary>
    public static string Format(IEnumerable<MessageAddress> addresses) => string.Join(
        ", ", addresses.Select(address => string.IsNullOrWhiteSpace(address.Name) ? address.Address : $"\"{Escape(address.Name)}\" <{address.Address}>"));

    /// <summary>The field is split at commas outside quotes, so a name has none.</summary>
    private static string Escape(string name) => name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "'", StringComparison.Ordinal);

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
