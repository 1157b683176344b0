using System.Collections.Frozen;
using System.Globalization;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>
/// Recognizes the header block that email programs put before a quoted or forwarded message ("From: ...", "Sent: ..."), and the line that
/// announces a forwarded message, in the most common languages. Reads a bounded part of each line.
/// </summary>
internal static class QuotedHeaders
{
    private const int MaxLabel = 30;

    private static readonly FrozenSet<string> Senders = Set(
        "From", "Von", "De", "De la", "Da", "Van", "Från", "Fra", "Frá", "Od", "Odesílatel", "Odosielateľ", "Lähettäjä", "Feladó", "Kimden",
        "Gönderen", "Kimdən", "От", "От кого", "Від",
        "Від кого", "Отправитель", "Από", "Saatja", "Kellelt", "Nuo", "No", "Šalje", "Pošiljatelj", "Šiljatelj", "差出人", "送信元", "发件人", "寄件者",
        "寄件人", "보낸 사람", "보낸사람", "מאת", "من",
        "Từ", "Dari", "จาก");

    private static readonly FrozenSet<string> Dates = Set(
        "Sent", "Date", "Gesendet", "Datum", "Envoyé", "Enviado", "Enviado el", "Enviada em", "Data", "Fecha", "Inviato", "Verzonden",
        "Skickat", "Sendt", "Wysłano", "Odesláno", "Dátum", "Küldve",
        "Lähetetty", "Gönderilme Tarihi", "Tarih", "Trimis", "Отправлено", "Дата", "Надіслано", "Ημερομηνία", "送信日時", "日時", "发送时间", "日期",
        "寄件日期", "보낸 날짜", "날짜", "נשלח", "تاريخ الإرسال", "Ngày");

    /// <summary>Parts of the lines that announce a forwarded message, folded.</summary>
    private static readonly string[] Announcements =
    [
        .. new[]
        {
            "forwarded", "weitergeleitet", "transféré", "transmis", "réexpédi", "reenviad", "inoltrat", "encaminhad", "reencaminhad",
            "doorgestuurd", "vidarebefordra", "videresend", "edelleenläh", "välitetty",
            "przekazan", "przesłan", "přepos", "preposl", "továbbít", "iletil", "iletilen", "пересыл", "переслан", "пересил", "προωθ",
            "redirecț", "转发", "轉寄", "転送", "전달", "ส่งต่อ", "הועבר", "chuyển tiếp", "diteruskan", "edastatud", "persiųst", "pārsūt",
            "prosljeđ", "posredovan",
        }.Select(TextFolding.Fold),
    ];

    /// <summary>Whether the text begins with the label of the sender.</summary>
    public static bool IsSender(string line) => Split(line.TrimStart()) is { } found && Senders.Contains(found.Label);

    /// <summary>Whether the text begins with the label of the time.</summary>
    public static bool IsDate(string line) => Split(line) is { } found && Dates.Contains(found.Label);

    /// <returns>The text after the label of the sender; null for another line.</returns>
    public static string? Sender(string line) => Split(line) is { } found && Senders.Contains(found.Label) ? found.Value : null;

    public static bool IsLabelled(string line) => Split(line) is not null;

    /// <summary>Matches "---------- Forwarded message ---------" and "Begin forwarded message:".</summary>
    public static bool Announces(string line) =>
        line.Length is > 5 and < 100 && (line[0] is '-' or '_' or '=' || line[^1] is ':' or '：')
        && TextFolding.Fold(line) is var folded && Array.Exists(Announcements, word => folded.Contains(word, StringComparison.Ordinal));

    /// <summary>Splits "From: x", "*From:* x", "De : x" or "发件人：x"; null for a line that does not begin with a label.</summary>
    private static (string Label, string Value)? Split(string line)
    {
        var colon = line.AsSpan(0, Math.Min(line.Length, MaxLabel)).IndexOfAny(':', '：');
        if (colon <= 0)
        {
            return null;
        }

        var label = line[..colon].Trim('*', ' ', '\t', '\u00A0', '\r', '\n');
        return label.Length > 0 && label.All(character => char.IsLetter(character) || character is ' ' or '-'
            || char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            ? (label, line[(colon + 1)..].Trim('*', ' ', '\t', '\u00A0')) : null;
    }

    private static FrozenSet<string> Set(params IEnumerable<string> words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
