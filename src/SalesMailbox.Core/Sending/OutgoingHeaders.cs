using System.Text;
using MimeKit;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Sending;

/// <summary>
/// Writes the header fields whose values come from received messages as raw bytes. MimeKit's properties parse their values and refuse what
/// servers and phones really use: an id such as <c>"@x.example</c>, or a local part with two dots. Nothing here throws for any text.
/// </summary>
internal static class OutgoingHeaders
{
    /// <summary>Maximum number of bytes in an encoded word, so that it has at most 75 characters.</summary>
    private const int MaxWord = 45;

    private const string Specials = "()<>[]:;@\\,.\"";

    /// <summary>Writes a list of addresses, one per line; omits the field if there are none.</summary>
    public static void Add(MimeMessage message, HeaderId field, IEnumerable<MessageAddress> addresses) =>
        Add(message, field, string.Join(",\r\n ", addresses.Select(Address)));

    /// <summary>Writes a text. A text that looks like an encoded word is encoded, so that it is shown as written.</summary>
    public static void AddText(MimeMessage message, HeaderId field, string text) =>
        Add(message, field, NeedsEncoding(text) ? Encoded(text) : text);

    /// <summary>Writes Message-IDs unchanged, one per line; omits ids that no header can contain.</summary>
    public static void Add(MimeMessage message, HeaderId field, IEnumerable<string> ids) =>
        Add(message, field, string.Join("\r\n ", ids.Where(IsWritable).Select(id => $"<{id}>")));

    private static void Add(MimeMessage message, HeaderId field, string value)
    {
        if (value.Length > 0)
        {
            var header = new Header(field, "");
            header.SetRawValue(Encoding.UTF8.GetBytes($" {value}\r\n"));
            message.Headers.Replace(header);
        }
    }

    /// <summary>Printable ASCII on one line (RFC 5322 2.1.1). In another charset, the original bytes of the id are unknown.</summary>
    private static bool IsWritable(string id) => id.Length is > 0 and <= InternetMessageId.MaxLength
        && !id.AsSpan().ContainsAnyExceptInRange('!', '~') && id.AsSpan().IndexOfAny('<', '>') < 0;

    private static string Address(MessageAddress address)
    {
        var written = Quoted(address.Address);
        return string.IsNullOrWhiteSpace(address.Name) ? written : $"{Name(SubjectNormalizer.Tidy(address.Name))} <{written}>";
    }

    private static string Name(string name) => NeedsEncoding(name) ? Encoded(name) : $"\"{Escape(name)}\"";

    private static bool NeedsEncoding(string text) =>
        text.AsSpan().ContainsAnyExceptInRange(' ', '~') || text.Contains("=?", StringComparison.Ordinal);

    /// <summary>Encoded words (RFC 2047), one per line, none split in the middle of a character.</summary>
    private static string Encoded(string text)
    {
        var words = new List<string>();
        var bytes = new List<byte>(MaxWord);
        var buffer = new byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(buffer);
            if (bytes.Count + length > MaxWord)
            {
                words.Add(Word(bytes));
                bytes.Clear();
            }

            bytes.AddRange(buffer.AsSpan(0, length));
        }

        words.Add(Word(bytes));
        return string.Join("\r\n ", words);

        static string Word(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";
    }

    /// <summary>Writes a local part that is not a dot-atom as a quoted string (RFC 5322 3.4.1), which is the same address.</summary>
    private static string Quoted(string address)
    {
        var at = address.LastIndexOf('@');
        var local = at < 0 ? address : address[..at];
        return at < 0 || local.StartsWith('"') || local.Split('.').All(IsAtom) ? address : $"\"{Escape(local)}\"{address[at..]}";
    }

    private static bool IsAtom(string text) =>
        text.Length > 0 && !text.Any(character => char.IsWhiteSpace(character) || Specials.Contains(character, StringComparison.Ordinal));

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
