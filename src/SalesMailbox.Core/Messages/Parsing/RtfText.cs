using System.Globalization;
using System.Text;
using MimeKit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>
/// Reads the text of RTF, the format that Outlook uses for the body of a winmail.dat, or the HTML inside it if it was made from HTML
/// (MS-OXRTFEX). Reads each character once.
/// </summary>
internal sealed class RtfText
{
    private const int MaxDepth = 200;

    /// <summary>Groups that contain no text of the document.</summary>
    private static readonly HashSet<string> Hidden =
    [
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "headerl", "headerr", "footerl", "footerr",
        "generator", "listtable",
        "listoverridetable", "themedata", "colorschememapping", "latentstyles", "datastore", "xmlnstbl", "rsidtbl", "fldinst", "bkmkstart",
        "bkmkend", "mmathPr",
    ];

    private readonly string _rtf;
    private readonly WorkMeter _meter;
    private readonly StringBuilder _text = new();
    private readonly List<byte> _bytes = [];
    private readonly Stack<State> _groups = new();
    private State _state = new(IsHidden: false, IsHtmlTag: false, Skip: 1);
    private string _charset = "windows-1252";
    private bool _isHtml;
    private bool _isOff;
    private int _skip;
    private int _deeper;

    private RtfText(string rtf, WorkMeter meter) => (_rtf, _meter) = (rtf, meter);

    /// <summary>A part with the text, plain or HTML.</summary>
    public static TextPart ToPart(TextPart part, WorkMeter meter)
    {
        var bytes = PartContents.Beginning(part, BodyTexts.MaxBytes, meter).Bytes;
        var (text, isHtml) = Of(Encoding.Latin1.GetString(bytes), meter);
        return new TextPart(isHtml ? "html" : "plain") { Text = text };
    }

    public static (string Text, bool IsHtml) Of(string rtf, WorkMeter meter)
    {
        var reader = new RtfText(rtf, meter);
        reader.Read();
        return (reader._text.ToString(), reader._isHtml);
    }

    private bool IsShown => !_state.IsHidden && (!_isHtml || _state.IsHtmlTag || !_isOff);

    private void Read()
    {
        for (var i = 0; i < _rtf.Length;)
        {
            _meter.Step();
            switch (_rtf[i])
            {
                case '{':
                    Flush();
                    Open();
                    i++;
                    break;
                case '}':
                    Flush();
                    Close();
                    i++;
                    break;
                case '\\':
                    i = Control(i + 1);
                    break;
                case '\r' or '\n' or '\0':
                    i++;
                    break;
                default:
                    Character(_rtf[i++]);
                    break;
            }
        }

        Flush();
    }

    private void Open()
    {
        if (_groups.Count < MaxDepth)
        {
            _groups.Push(_state with { Off = _isOff });
        }
        else
        {
            _deeper++;
        }
    }

    private void Close()
    {
        if (_deeper > 0)
        {
            _deeper--;
        }
        else if (_groups.TryPop(out var state))
        {
            (_state, _isOff) = (state, state.Off);
        }
    }

    private int Control(int at)
    {
        if (at >= _rtf.Length)
        {
            return at;
        }

        if (!char.IsAsciiLetter(_rtf[at]))
        {
            return Symbol(at);
        }

        var end = at;
        while (end < _rtf.Length && char.IsAsciiLetter(_rtf[end]))
        {
            end++;
        }

        var word = _rtf[at..Math.Min(end, at + 40)];
        var digits = end < _rtf.Length && _rtf[end] == '-' ? end + 1 : end;
        var last = digits;
        while (last < _rtf.Length && char.IsAsciiDigit(_rtf[last]))
        {
            last++;
        }

        int? value = last > digits
            && int.TryParse(_rtf.AsSpan(end, last - end), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
        end = last > digits ? last : end;
        Word(word, value);
        return end < _rtf.Length && _rtf[end] == ' ' ? end + 1 : end;
    }

    private int Symbol(int at)
    {
        switch (_rtf[at])
        {
            case '\'':
                if (at + 2 < _rtf.Length
                    && byte.TryParse(_rtf.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value))
                {
                    Byte(value);
                }

                return Math.Min(at + 3, _rtf.Length);
            case '~':
                Text(" ");
                break;
            case '_':
                Text("-");
                break;
            case '*':
                _state = _state with { IsOptional = true };
                break;
            case '\\' or '{' or '}':
                Character(_rtf[at]);
                break;
            case '\r' or '\n':
                Text("\n");
                break;
        }

        return at + 1;
    }

    private void Word(string word, int? value)
    {
        var isOptional = _state.IsOptional;
        _state = _state with { IsOptional = false };
        switch (word)
        {
            case "par" or "line" or "row" or "sect" or "page":
                Text("\n");
                break;
            case "tab" or "cell":
                Text("\t");
                break;
            case "emdash":
                Text("—");
                break;
            case "endash":
                Text("–");
                break;
            case "bullet":
                Text("•");
                break;
            case "lquote":
                Text("‘");
                break;
            case "rquote":
                Text("’");
                break;
            case "ldblquote":
                Text("“");
                break;
            case "rdblquote":
                Text("”");
                break;
            case "ansicpg":
                _charset = value == 1200 ? "windows-1252" : $"cp{value}";
                break;
            case "fromhtml":
                _isHtml = value != 0;
                break;
            case "htmlrtf":
                Flush();
                _isOff = value != 0;
                break;
            case "htmltag":
                Flush();
                _state = _state with { IsHtmlTag = true, IsHidden = false };
                break;
            case "uc":
                _state = _state with { Skip = Math.Clamp(value ?? 1, 0, 8) };
                break;
            case "u":
                Text(((char)(ushort)(value ?? '?')).ToString());
                _skip = _state.Skip;
                break;
            case var _ when isOptional || Hidden.Contains(word):
                _state = _state with { IsHidden = true };
                break;
        }
    }

    private void Character(char character)
    {
        if (_skip > 0)
        {
            _skip--;
        }
        else if (IsShown)
        {
            Flush();
            _text.Append(character);
        }
    }

    private void Byte(byte value)
    {
        if (_skip > 0)
        {
            _skip--;
        }
        else if (IsShown)
        {
            _bytes.Add(value);
        }
    }

    private void Text(string text)
    {
        Flush();
        _skip = 0;
        if (IsShown)
        {
            _text.Append(text);
        }
    }

    /// <summary>Consecutive bytes can form one character of an East Asian code page.</summary>
    private void Flush()
    {
        if (_bytes.Count > 0)
        {
            _text.Append(CharsetText.Decode([.. _bytes], _charset));
            _bytes.Clear();
        }
    }

    /// <param name="Skip">The number of fallback characters after a Unicode character, for programs that don't support it.</param>
    private sealed record State(bool IsHidden, bool IsHtmlTag, int Skip)
    {
        public bool IsOptional { get; init; }

        public bool Off { get; init; }
    }
}
