using System.Globalization;
using System.Text;

namespace SalesMailbox.Server.Localization;

/// <summary>Parses a PO file: comments, contexts, strings over several lines, escapes, and plural forms.</summary>
internal sealed class PoReader(string file)
{
    private readonly List<(int Line, PoEntry Value)> _entries = [];
    private readonly HashSet<(string?, string)> _known = [];
    private readonly SortedDictionary<int, StringBuilder> _texts = [];
    private StringBuilder? _context;
    private StringBuilder? _id;
    private StringBuilder? _plural;
    private StringBuilder? _current;
    private bool _isFuzzy;
    private int _line;
    private int _start;

    /// <summary>Returns each entry, including the header, with the line on which it starts.</summary>
    /// <exception cref="PoFormatException">The file is malformed.</exception>
    public IReadOnlyList<(int Line, PoEntry Value)> Read(TextReader source)
    {
        while (source.ReadLine() is { } line)
        {
            _line++;
            Take(line.Trim());
        }

        End();
        return _entries;
    }

    private void Take(string line)
    {
        if (line.Length == 0)
        {
            return;
        }

        if (line[0] == '#')
        {
            TakeComment(line);
        }
        else if (line[0] == '"')
        {
            (_current ?? throw Fault("A string stands without a keyword such as msgid.")).Append(Unquote(line));
        }
        else
        {
            var end = line.IndexOfAny([' ', '\t', '"']);
            TakeKeyword(end < 0 ? line : line[..end], end < 0 ? "" : line[end..].Trim());
        }
    }

    private void TakeComment(string line)
    {
        if (_texts.Count > 0)
        {
            End();
        }

        if (line.StartsWith("#,", StringComparison.Ordinal))
        {
            _isFuzzy |= line[2..].Split(',').Any(flag => flag.Trim() == "fuzzy");
        }
    }

    private void TakeKeyword(string keyword, string value)
    {
        switch (keyword)
        {
            case "msgctxt":
                Begin();
                _context = Start(_context, keyword, value);
                break;
            case "msgid":
                Begin();
                _id = Start(_id, keyword, value);
                break;
            case "msgid_plural" when _id is not null && _texts.Count == 0:
                _plural = Start(_plural, keyword, value);
                break;
            case "msgstr" when _id is not null && _plural is null:
                _texts[0] = Start(_texts.GetValueOrDefault(0), keyword, value);
                break;
            case "msgid_plural" or "msgstr":
                throw Fault($"{keyword} does not fit here.");
            default:
                TakeForm(keyword, value);
                break;
        }
    }

    private void TakeForm(string keyword, string value)
    {
        if (!keyword.StartsWith("msgstr[", StringComparison.Ordinal) || keyword[^1] != ']'
            || !int.TryParse(keyword.AsSpan(7, keyword.Length - 8), NumberStyles.None, CultureInfo.InvariantCulture, out var form))
        {
            throw Fault($"\"{keyword}\" is not a keyword.");
        }

        if (_plural is null || form != _texts.Count)
        {
            throw Fault($"{keyword} does not fit here.");
        }

        _texts[form] = Start(null, keyword, value);
    }

    /// <summary>msgctxt or msgid begins a new entry, unless it continues an entry that has just begun.</summary>
    private void Begin()
    {
        if (_texts.Count > 0)
        {
            End();
        }

        if (_context is null && _id is null)
        {
            _start = _line;
        }
    }

    private StringBuilder Start(StringBuilder? known, string keyword, string value) =>
        known is null ? _current = new StringBuilder(Unquote(value)) : throw Fault($"{keyword} stands twice in one message.");

    private void End()
    {
        if (_id is null && _context is null)
        {
            return;
        }

        if (_id is null || _texts.Count == 0)
        {
            throw new PoFormatException(file, _start, "The message has no msgid or no msgstr.");
        }

        var entry = new PoEntry(
            _context?.ToString(), _id.ToString(), _plural?.ToString(), [.. _texts.Values.Select(text => text.ToString())], _isFuzzy);
        if (!_known.Add((entry.Context, entry.Id)))
        {
            throw new PoFormatException(file, _start, $"The message \"{entry.Id}\" stands twice in the file.");
        }

        _entries.Add((_start, entry));
        (_context, _id, _plural, _current, _isFuzzy) = (null, null, null, null, false);
        _texts.Clear();
    }

    private string Unquote(string quoted)
    {
        if (quoted.Length < 2 || quoted[0] != '"' || quoted[^1] != '"')
        {
            throw Fault("A string must stand in quotation marks.");
        }

        var text = new StringBuilder(quoted.Length);
        for (var at = 1; at < quoted.Length - 1; at++)
        {
            if (quoted[at] == '"' || (quoted[at] == '\\' && at == quoted.Length - 2))
            {
                throw Fault("A quotation mark within a string needs a backslash; at its end, there is one too many.");
            }

            text.Append(quoted[at] == '\\' ? Unescape(quoted[++at]) : quoted[at]);
        }

        return text.ToString();
    }

    private char Unescape(char escaped) => escaped switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        '"' or '\\' => escaped,
        _ => throw Fault($"\\{escaped} is not an escape of the PO format that is used here."),
    };

    private PoFormatException Fault(string fault) => new(file, _line, fault);
}
