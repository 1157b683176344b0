using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SalesMailbox.CorpusTests.Messages;

/// <summary>Finds the messages that tests in Python and Go contain as texts.</summary>
internal static partial class MessageTexts
{
    public static IReadOnlyList<byte[]> Of(string file, byte[] content)
    {
        var text = Encoding.UTF8.GetString(content).Replace("\r\n", "\n", StringComparison.Ordinal);
        var found = Path.GetExtension(file) switch
        {
            ".py" => Python(text),
            ".rst" => Python(DocTest().Replace(text, "$1")),
            ".go" => Go(text),
            _ => [],
        };
        return [.. found.Select(Dedent).Select(Encoding.UTF8.GetBytes).Where(MessageFiles.IsMessage)];
    }

    private static IEnumerable<string> Python(string text) =>
        PythonText().Matches(text)
            .Select(match => match.Groups["raw"].Length > 0 ? match.Groups["text"].Value : Unescape(match.Groups["text"].Value));

    private static IEnumerable<string> Go(string text) =>
        GoText().Matches(text).Select(match => match.Groups["raw"].Success
            ? match.Groups["raw"].Value
            : string.Concat(GoPiece().Matches(match.Value).Select(piece => Unescape(piece.Groups[1].Value))));

    private static string Dedent(string text)
    {
        var lines = text.TrimStart('\n').Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0)
            .Select(line => line.Length - line.TrimStart(' ').Length)
            .DefaultIfEmpty()
            .Min();
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..] : ""));
    }

    private static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                plain.Append(text[i]);
                continue;
            }

            i++;
            var digits = text[i] switch { 'x' => 2, 'u' => 4, _ => 0 };
            if (digits > 0 && i + digits < text.Length
                && int.TryParse(text.AsSpan(i + 1, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                i += digits;
            }
            else
            {
                plain.Append(text[i] switch
                {
                    'n' => "\n",
                    'r' => "\r",
                    't' => "\t",
                    '\n' => "",
                    '\\' or '"' or '\'' => text[i].ToString(),
                    _ => "\\" + text[i],
                });
            }
        }

        return plain.ToString();
    }

    [GeneratedRegex("""(?<raw>[rR]?)[bBuU]?(?<quote>\"{3}|'{3})(?<text>.*?)\k<quote>""", RegexOptions.Singleline)]
    private static partial Regex PythonText();

    [GeneratedRegex("""^ *(?:>>>|\.\.\.) ?(.*)$""", RegexOptions.Multiline)]
    private static partial Regex DocTest();

    [GeneratedRegex("""`(?<raw>[^`]*)`|(?:"(?:[^"\\\n]|\\.)*"[ \t\n]*\+?[ \t\n]*)+""")]
    private static partial Regex GoText();

    [GeneratedRegex("""
        "((?:[^"\\\n]|\\.)*)"
        """)]
    private static partial Regex GoPiece();
}
