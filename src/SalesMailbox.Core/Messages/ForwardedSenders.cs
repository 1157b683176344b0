using System.Collections.Frozen;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages;

/// <summary>
/// Reads who wrote the message that somebody forwarded: the line "From:" of the header block that mail programs put before it (Outlook, Gmail, Apple Mail,
/// Thunderbird), in the languages of the large ones. Looks at each line a bounded number of times.
/// </summary>
internal static class ForwardedSenders
{
    private const int Max = 5;
    private const int MaxLines = 2_000;
    private const int MaxLine = 500;
    private const int MaxLabel = 30;
    private const int BlockLines = 8;
    private const int MaxName = 200;

    private static readonly FrozenSet<string> Labels = Set(
        "From", "Von", "De", "De la", "Da", "Van", "Från", "Fra", "Frá", "Od", "Odesílatel", "Odosielateľ", "Lähettäjä", "Feladó", "Kimden", "Gönderen", "Kimdən", "От", "От кого", "Від",
        "Від кого", "Отправитель", "Από", "Saatja", "Kellelt", "Nuo", "No", "Šalje", "Pošiljatelj", "Šiljatelj", "差出人", "送信元", "发件人", "寄件者", "寄件人", "보낸 사람", "보낸사람", "מאת", "من",
        "Từ", "Dari", "จาก");

    /// <summary>Parts of the lines that introduce a forwarded message, folded.</summary>
    private static readonly string[] Introductions =
    [
        .. new[]
        {
            "forwarded", "weitergeleitet", "transféré", "transmis", "réexpédi", "reenviad", "inoltrat", "encaminhad", "reencaminhad", "doorgestuurd", "vidarebefordra", "videresend", "edelleenläh", "välitetty",
            "przekazan", "przesłan", "přepos", "preposl", "továbbít", "iletil", "iletilen", "пересыл", "переслан", "пересил", "προωθ", "redirecț", "转发", "轉寄", "転送", "전달", "ส่งต่อ", "הועבר", "chuyển tiếp", "diteruskan", "edastatud", "persiųst", "pārsūt", "prosljeđ", "posredovan",
        }.Select(TextFolding.Fold),
    ];

    /// <returns>Senders in the text's order, the outermost first; each address once.</returns>
    public static IReadOnlyList<MessageAddress> Find(string text)
    {
        var lines = Lines(text);
        var found = new List<MessageAddress>();
        for (var i = 0; i < lines.Count && found.Count < Max; i++)
        {
            if (Value(lines[i], Labels) is { } value && IsInBlock(lines, i)
                && Read(value.Length > 0 ? value : i + 1 < lines.Count ? lines[i + 1] : "") is { } sender
                && found.TrueForAll(other => other.Address != sender.Address))
            {
                found.Add(sender);
            }
        }

        return found;
    }

    /// <summary>Whether a line of the text says that a message was forwarded: "---------- Forwarded message ---------", "Begin forwarded message:".</summary>
    public static bool IsAnnounced(string text) => Lines(text).Exists(line =>
        line.Length is > 5 and < 100 && (line[0] is '-' or '_' or '=' || line[^1] is ':' or '：')
        && TextFolding.Fold(line) is var folded && Array.Exists(Introductions, word => folded.Contains(word, StringComparison.Ordinal)));

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var bare = line.TrimStart(" \t>|\u00A0").TrimEnd();
            if (bare.Length > 0 && lines.Count < MaxLines)
            {
                lines.Add(bare[..Math.Min(bare.Length, MaxLine)].ToString());
            }
        }

        return lines;
    }

    /// <summary>Two more lines like "Label: value" around it: a header, not a sentence.</summary>
    private static bool IsInBlock(List<string> lines, int at)
    {
        var count = 0;
        for (var i = at + 1; i < lines.Count && i <= at + BlockLines && (IsLabelled(lines[i]) || i == at + 1); i++)
        {
            count += IsLabelled(lines[i]) ? 1 : 0;
        }

        for (var i = at - 1; i >= 0 && i >= at - BlockLines && IsLabelled(lines[i]); i--)
        {
            count++;
        }

        return count >= 2;
    }

    private static bool IsLabelled(string line) => Split(line) is { Label.Length: > 0 };

    private static string? Value(string line, FrozenSet<string> labels) => Split(line) is { } found && labels.Contains(found.Label) ? found.Value : null;

    /// <summary>"From: x", "*From:* x", "De : x", "发件人：x"; null for a line that begins with no label.</summary>
    private static (string Label, string Value)? Split(string line)
    {
        var colon = line.AsSpan(0, Math.Min(line.Length, MaxLabel)).IndexOfAny(':', '：');
        if (colon <= 0)
        {
            return null;
        }

        var label = line[..colon].Trim('*', ' ', '\t', '\u00A0');
        return label.Length > 0 && label.All(character => char.IsLetter(character) || character is ' ' or '-' || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark)
            ? (label, line[(colon + 1)..].Trim('*', ' ', '\t', '\u00A0')) : null;
    }

    /// <summary>"Gina &lt;gina@x.example&gt;", "Gina [mailto:gina@x.example]", "gina@x.example &lt;mailto:gina@x.example&gt;".</summary>
    private static MessageAddress? Read(string value)
    {
        var start = -1;
        for (var i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && !char.IsWhiteSpace(value[i]) && value[i] is not ('<' or '>' or '[' or ']' or '(' or ')' or '"' or ',' or ';' or '*'))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start >= 0 && Address(value[start..i]) is { } address)
            {
                var name = TextCut.Of(SubjectNormalizer.Tidy(value[..start].Trim('"', '\'', '<', '[', '(', '*', ' ')), MaxName);
                return new MessageAddress { Role = AddressRole.ForwardedFrom, Name = name, Address = address };
            }

            start = -1;
        }

        return null;
    }

    private static string? Address(string token)
    {
        var bare = token.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? token["mailto:".Length..] : token;
        return bare.Contains('@', StringComparison.Ordinal) ? EmailAddress.Normalize(bare) : null;
    }

    private static FrozenSet<string> Set(params IEnumerable<string> words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
