using System.Text;

namespace SalesMailbox.CorpusTests.Fuzzing;

/// <summary>Damages messages in the way that transports, gateways, and attackers do. The same number gives the same bytes.</summary>
internal sealed class Mutator(IReadOnlyList<byte[]> messages)
{
    private const int MaxLength = 256 * 1024;

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\r\n", "\n", "\r", "\0", "--", "=", "==", "=?utf-8?B?", "=?iso-2022-jp?B?GyRC", "=?utf-7?Q?+", "?=", "<", ">", "<<>>", "\"",
            "\\", "(", "((((", ")", ",", ";", ":", "@", "[", "%", "'", "*0*=", "*=''",
            "\r\n\r\n", "\r\n ", "Content-Type: multipart/mixed; boundary=\"a\"\r\n\r\n--a\r\n",
            "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n", "Content-Type: message/rfc822\r\n\r\n",
            "Content-Type: text/html; charset=utf-7\r\n\r\n", "Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\n",
            "Content-Type: application/ms-tnef\r\nContent-Transfer-Encoding: base64\r\n\r\neJ8+Ig",
            "Content-Type: application/pkcs7-mime\r\nContent-Transfer-Encoding: base64\r\n\r\nMIIB",
            "Content-Type: text/calendar\r\n\r\nBEGIN:VEVENT\r\nDTSTART;TZID=:", "Content-Transfer-Encoding: base64\r\n",
            "Content-Transfer-Encoding: quoted-printable\r\n", "Content-Transfer-Encoding: x-uuencode\r\n\r\nbegin 644 a\r\n",
            "Content-Disposition: attachment; filename*0*=utf-8''%", "begin 644 x\r\nM", "Date: 1 Jan 99999 25:61:61 +9999\r\n",
            "From: a@b <c@d> e@f, \"\r\n", "To: g:a,b;;:;\r\n", "<svg>", "<math>", "<style>", "<title>", "<!--", "<![CDATA[", "<table><td>",
            "<a href=\"", "<img src=\"cid:", "<p style=\"background:url(", "<blockquote type=cite>",
            "<select><option>", "<template>", "&#x110000;", "&amp", "{\\rtf1\\fromhtml1", "\u202E", "\uFEFF", "\uD83D\uDE00",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0x80, 0x81], [0xC3], [0xED, 0xA0, 0x80], [0x1B, 0x24, 0x42], [0xFE, 0xFF], [0x1B, 0x28],
    ];

    public byte[] Make(int seed)
    {
        var random = new Random(seed);
        var bytes = messages[random.Next(messages.Count)].ToList();
        for (var times = random.Next(1, 8); times > 0; times--)
        {
            Mutate(bytes, random);
        }

        return [.. bytes.Take(MaxLength)];
    }

    private void Mutate(List<byte> bytes, Random random)
    {
        var at = Place(bytes, random);
        switch (random.Next(9))
        {
            case 0 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 200)));
                break;
            case 2:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(1, 2_000))));
                break;
            case 4:
                var other = messages[random.Next(messages.Count)];
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, random.Next(1, 4_000))).ToArray());
                break;
            case 5:
                var piece = Pieces[random.Next(Pieces.Length)];
                bytes.InsertRange(
                    at, Enumerable.Repeat(piece, random.Next(10) == 0 ? random.Next(1, 2_000) : 1).SelectMany(value => value));
                break;
            case 6 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 7:
                bytes.InsertRange(at, Enumerable.Range(0, random.Next(1, 40)).Select(_ => (byte)random.Next(256)).ToArray());
                break;
            default:
                bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                break;
        }
    }

    /// <summary>Half of the damage is in the header, where it matters most.</summary>
    private static int Place(List<byte> bytes, Random random) =>
        random.Next(2) == 0 ? random.Next(bytes.Count + 1) : random.Next(Math.Min(bytes.Count, 2_000) + 1);
}
