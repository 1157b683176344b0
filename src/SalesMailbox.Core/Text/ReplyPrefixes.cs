namespace SalesMailbox.Core.Text;

/// <summary>
/// Words that mail programs put before the subject of a reply or a forward, by language. Gathered from what the programs of those languages
/// write (Outlook, Gmail, Apple Mail, Thunderbird, Lotus Notes); matched without regard to case.
/// </summary>
internal static class ReplyPrefixes
{
    public static readonly (string Language, string[] Words)[] ByLanguage =
    [
        ("English", ["Re", "Fw", "Fwd", "Reply", "Forward"]),
        ("German", ["AW", "Antw", "Antwort", "WG"]),
        ("Dutch", ["Antw", "Antwoord", "Doorst", "Doorgestuurd"]),
        ("Swedish", ["SV", "VB"]),
        ("Danish", ["SV", "VS", "Svar", "Videresend"]),
        ("Norwegian", ["SV", "VS"]),
        ("Finnish", ["VS", "VL"]),
        ("Icelandic", ["SV", "FS"]),
        ("French", ["RE", "TR", "Réf", "RÉP", "Rep", "Tr"]),
        ("Spanish", ["RE", "RV", "Rta"]),
        ("Italian", ["R", "RIF", "I", "Inoltra"]),
        ("Portuguese", ["RES", "ENC"]),
        ("Catalan", ["RE", "RV"]),
        ("Romanian", ["RE", "Răsp", "Redirecționat"]),
        ("Polish", ["Odp", "PD"]),
        ("Czech", ["Odp", "Re", "FW"]),
        ("Slovak", ["Odp", "Pre"]),
        ("Hungarian", ["Vá", "Továbbítás", "Válasz"]),
        ("Turkish", ["YNT", "İLT", "Ilt"]),
        ("Greek", ["ΑΠ", "ΣΧΕΤ", "ΠΡΘ"]),
        ("Russian", ["Отв", "Ответ", "Пересл"]),
        ("Estonian", ["Vs", "Edasi"]),
        ("Latvian", ["Atb"]),
        ("Lithuanian", ["Ats", "Persiųsta"]),
        ("Welsh", ["ATB", "YML"]),
        ("Indonesian", ["BLS", "TRS"]),
        ("Vietnamese", ["TL", "CT", "Trả lời", "Chuyển tiếp"]),
        ("Hebrew", ["השב", "תגובה", "הועבר"]),
        ("Arabic", ["رد", "إعادة توجيه"]),
        ("Chinese", ["回复", "答复", "转发", "回覆", "轉寄"]),
        ("Japanese", ["返信", "転送"]),
        ("Korean", ["회신", "답장", "전달"]),
    ];
}
