namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>
/// Recognizes the lines that email programs put before a quoted message: "On ... wrote:" in the most common languages, separator lines, and
/// the header block of Outlook. Reads each line a bounded number of times.
/// </summary>
internal static class QuoteHeads
{
    private const int MaxIntroduction = 400;

    private static readonly string[] Starts = ["On ", "Am ", "Le ", "El ", "Il ", "Em ", "Op ", "Den ", "W dniu ", "Dne ", "På "];
    private static readonly string[] Verbs =
        ["wrote", "schrieb", "a écrit", "escribió", "ha scritto", "escreveu", "schreef", "skrev", "napisał(a)", "napsal(a)", "pisze"];

    /// <returns>The index of the first line that introduces a quote; null if there is none.</returns>
    public static int? Find(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (IsHead(lines[i], i + 1 < lines.Count ? lines[i + 1] : ""))
            {
                return i;
            }
        }

        return null;
    }

    /// <returns>
    /// The index of the first line after which everything is quoted without quote marks, that is, a separator or Outlook's header block;
    /// null if there is none.
    /// </returns>
    public static int? FindBlock(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var next = i + 1 < lines.Count ? lines[i + 1] : "";
            if (lines[i].Length > 0
                && (IsSeparator(lines[i]) || IsBlock(lines[i], next) || (IsRule(lines[i]) && QuotedHeaders.IsSender(next))))
            {
                return i;
            }
        }

        return null;
    }

    private static bool IsBlock(string line, string next) => QuotedHeaders.IsSender(line) && QuotedHeaders.IsDate(next);

    private static bool IsRule(string line) => line.StartsWith(new string('_', 20), StringComparison.Ordinal);

    private static bool IsHead(string line, string next) => line.Length > 0 && line[0] switch
    {
        '-' => IsSeparator(line),
        '_' => IsRule(line),
        _ => IsIntroduction(line, next) || IsBlock(line, next),
    };

    /// <summary>Matches "On Monday, ... Anna wrote:"; the line may be broken in two.</summary>
    private static bool IsIntroduction(string line, string next)
    {
        if (!Array.Exists(Starts, start => line.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        return line.Length <= MaxIntroduction && (Introduces(line) || (next.Length <= MaxIntroduction && Introduces(line + " " + next)));
    }

    private static bool Introduces(string text)
    {
        foreach (var verb in Verbs)
        {
            if (text.LastIndexOf(verb, StringComparison.OrdinalIgnoreCase) is >= 8 and var at && text.IndexOf(':', at) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Matches "-----Original Message-----" in any language.</summary>
    public static bool IsSeparator(string line)
    {
        var text = line.AsSpan().TrimEnd();
        var words = text.Trim('-').Trim(' ');
        if (words.Length is < 5 or > 40 || !text.StartsWith("---") || !text.EndsWith("---"))
        {
            return false;
        }

        foreach (var character in words)
        {
            if (!char.IsLetter(character) && character is not ('\'' or ' '))
            {
                return false;
            }
        }

        return true;
    }
}
