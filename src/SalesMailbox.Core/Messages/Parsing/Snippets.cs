using System.Text.RegularExpressions;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>The first words of a mail, for lists.</summary>
internal static partial class Snippets
{
    private const int Length = 200;

    // More lines than this before the first own word are not looked at.
    private const int MaxText = 16_384;

    /// <summary>What the sender wrote himself: without quoted lines, and up to the line that introduces a quoted mail or the signature.</summary>
    public static string Of(string body)
    {
        var text = body.Length > MaxText ? body[..MaxText] : body;
        // The line that introduces a quote may be broken in two: "On Monday, ...\nAnna wrote:"
        var quote = QuoteStart(text);
        var own = (quote is { } start ? text[..start] : text).Split('\n').TakeWhile(line => line.TrimEnd('\r') is not ("-- " or "--")).Where(line => !line.StartsWith('>'));
        var words = SubjectNormalizer.Tidy(string.Join(' ', own));
        return Cut(words.Length > 0 ? words : SubjectNormalizer.Tidy(text));
    }

    private static int? QuoteStart(string text)
    {
        try
        {
            var quote = QuoteHead().Match(text);
            return quote.Success ? quote.Index : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null; // a text made to take long; a mail without a fine snippet is better than one that can't be imported
        }
    }

    private static string Cut(string words)
    {
        if (words.Length <= Length)
        {
            return words;
        }

        var space = words.LastIndexOf(' ', Length);
        var end = space > Length / 2 ? space : char.IsLowSurrogate(words[Length]) ? Length - 1 : Length;
        return words[..end];
    }

    // "On ... wrote:" in the languages of the large mail programs, separator lines, and the header block that Outlook puts before a quote.
    [GeneratedRegex(
        """
        ^(?:
          (?:On|Am|Le|El|Il|Em|Op|Den|W\ dniu|Dne|På)\ [^\n]{5,200}(?:\n[^\n]{0,100})?(?:wrote|schrieb|a\ écrit|escribió|ha\ scritto|escreveu|schreef|skrev|napisał\(a\)|napsal\(a\)|pisze)[^\n]{0,100}:
          | -{2,}\ ?[\p{L}'\ ]{5,40}\ ?-{2,}
          | _{20,}
          | \*?(?:From|Von|De|Da|Van|Från|Fra|Od):\*?\ [^\n]+\n\*?(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado(?:\ el)?|Data|Inviato|Verzonden|Skickat|Sendt|Wysłano):
        )
        """,
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuoteHead();
}
