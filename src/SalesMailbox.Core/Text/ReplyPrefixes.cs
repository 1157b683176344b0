namespace SalesMailbox.Core.Text;

/// <summary>Words that email programs put before the subject of a reply or a forward, by language. The only place to add one.</summary>
/// <remarks>
/// Sources: [W] Wikipedia, "List of email subject abbreviations", section on other languages; [5256] RFC 5256 section 2.1 (base subject);
/// [S] seen in email from that language's programs, without a published list. A wrong word does little harm: summaries and subjects lose
/// the same words before they are compared.
/// </remarks>
internal static class ReplyPrefixes
{
    public static readonly IReadOnlyList<ReplyPrefix> ByLanguage =
    [
        new("English", "5256", "Re", "Fw", "Fwd"),
        new("English", "S", "Reply", "Forward"),
        new("German", "W", "AW", "WG"),
        new("German", "S", "Antw", "Antwort"),
        new("Swedish", "S", "Ang"),
        new("Norwegian", "S", "Ang"),
        new("Thai", "S", "ตอบกลับ", "ส่งต่อ"),
        new("Dutch", "W", "Antw", "Doorst"),
        new("Dutch", "S", "Antwoord", "Doorgestuurd"),
        new("Swedish", "W", "SV", "VB"),
        new("Danish", "W", "SV", "VS"),
        new("Danish", "S", "Svar", "Videresend"),
        new("Norwegian", "W", "SV", "VS"),
        new("Finnish", "W", "VS", "VL"),
        new("Icelandic", "W", "SV", "FS"),
        new("French", "W", "RE", "TR", "Réf", "Ref"),
        new("French", "S", "Rép", "Rep"),
        new("Spanish", "W", "RE", "RV"),
        new("Spanish", "S", "Rta"),
        new("Italian", "W", "RIF"),
        new("Italian", "S", "Inoltra"),
        new("Portuguese", "W", "RES", "ENC"),
        new("Romanian", "S", "Răsp", "Redirecționat"),
        new("Polish", "W", "Odp", "PD"),
        new("Czech", "S", "Odp"),
        new("Slovak", "S", "Odp"),
        new("Croatian", "S", "Odg"),
        new("Slovenian", "S", "Odg"),
        new("Hungarian", "W", "Vá", "Továbbítás"),
        new("Hungarian", "S", "Válasz"),
        new("Turkish", "W", "YNT", "İLT"),
        new("Greek", "W", "ΑΠ", "ΣΧΕΤ", "ΠΡΘ"),
        new("Russian", "S", "Отв", "Ответ", "Пересл"),
        new("Estonian", "S", "Vs", "Edasi"),
        new("Latvian", "S", "Atb"),
        new("Lithuanian", "S", "Ats", "Persiųsta"),
        new("Welsh", "W", "ATB", "YML"),
        new("Indonesian", "W", "BLS", "TRS"),
        new("Vietnamese", "W", "TL", "CT"),
        new("Vietnamese", "S", "Trả lời", "Chuyển tiếp"),
        new("Hebrew", "W", "תגובה", "הועבר"),
        new("Hebrew", "S", "השב"),
        new("Arabic", "W", "رد", "إعادة توجيه"),
        new("Chinese, simplified", "W", "回复", "转发"),
        new("Chinese, simplified", "S", "答复"),
        new("Chinese, traditional", "W", "回覆", "轉寄"),
        new("Japanese", "S", "返信", "転送"),
        new("Korean", "S", "회신", "답장", "전달"),
    ];

    /// <summary>Words that calendars put before the title of an event in an answer to an invitation.</summary>
    public static readonly IReadOnlyList<ReplyPrefix> CalendarAnswers =
    [
        new("English", "S", "Accepted", "Declined", "Tentative", "Tentatively Accepted"),
        new("German", "S", "Zugesagt", "Angenommen", "Abgesagt", "Abgelehnt", "Mit Vorbehalt"),
        new("French", "S", "Accepté", "Acceptée", "Refusé", "Refusée", "Provisoire"),
        new("Spanish", "S", "Aceptado", "Aceptada", "Rechazado", "Rechazada", "Provisional"),
        new("Italian", "S", "Accettato", "Rifiutato", "Provvisorio"),
        new("Portuguese", "S", "Aceito", "Aceite", "Recusado"),
        new("Dutch", "S", "Geaccepteerd", "Geweigerd", "Afgewezen", "Voorlopig"),
        new("Swedish", "S", "Accepterat", "Avböjt", "Preliminärt"),
        new("Danish", "S", "Accepteret", "Afvist", "Foreløbig"),
        new("Norwegian", "S", "Godtatt", "Avslått", "Foreløpig"),
        new("Finnish", "S", "Hyväksytty", "Hylätty"),
        new("Polish", "S", "Zaakceptowano", "Odrzucono"),
        new("Czech", "S", "Přijato", "Odmítnuto"),
    ];

    /// <summary>
    /// Words of <see cref="ByLanguage"/> that mark a forwarded message. Norwegian and Danish "VS", Finnish "VL", Swedish "VB".
    /// </summary>
    public static readonly IReadOnlyList<string> Forwards =
    [
        "Fw", "Fwd", "Forward", "WG", "Doorst", "Doorgestuurd", "VB", "VS", "Videresend", "VL", "FS", "TR", "RV", "Inoltra", "ENC",
        "Redirecționat", "PD", "Továbbítás",
        "İLT", "ΠΡΘ", "Пересл", "Edasi", "Persiųsta", "YML", "TRS", "CT", "Chuyển tiếp", "הועבר", "إعادة توجيه", "转发", "轉寄", "転送", "전달",
        "ส่งต่อ", "I",
    ];

    /// <summary>"R:" (risposta) and "I:" (inoltro) of Italian Outlook.</summary>
    /// <remarks>
    /// A single letter is weak evidence ("I:\share", "R:100"). It counts only if the colon follows directly, white space or the end of the
    /// text follows the colon, and there is no counter. A summary that really begins with "I: " loses the letter on both sides of a
    /// comparison, so it still matches itself.
    /// </remarks>
    public static readonly IReadOnlyList<ReplyPrefix> SingleLetters = [new("Italian", "W", "R", "I")];
}

/// <summary>Words of one language from one source.</summary>
internal sealed record ReplyPrefix(string Language, string Source, params string[] Words);
