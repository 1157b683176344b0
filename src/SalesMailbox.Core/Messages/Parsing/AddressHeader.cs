using MimeKit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>
/// Reads address lists (RFC 5322 3.4) the way they are meant. The address is the text in angle brackets. Everything before it is the
/// display name, whatever it looks like: "ceo@client.example via Docs &lt;x@evil.example&gt;" is one address. Reads each character a
/// bounded number of times and never throws.
/// </summary>
internal sealed class AddressHeader
{
    private const int MaxFound = 2_000;
    private const int MaxName = 1_000;

    private static readonly string[] Schemes = ["mailto:", "smtp:"];

    private readonly byte[] _raw;
    private readonly string? _around;
    private readonly int _lastAngle;
    private readonly int _lastSemicolon;
    private readonly List<ParsedAddress> _found = [];
    private List<byte> _phrase = [];
    private List<byte> _plain = [];
    private string? _angle;
    private string _comment = "";
    private string _before = "";
    private bool _isInGroup;
    private bool _hasOpenComment;
    private bool _hasOpenQuote;
    private bool _hasAt;

    private AddressHeader(byte[] raw, string? around)
    {
        (_raw, _around) = (raw, around);
        _lastAngle = Array.LastIndexOf(raw, (byte)'>');
        _lastSemicolon = Array.LastIndexOf(raw, (byte)';');
    }

    /// <param name="headers">The headers of the message.</param>
    /// <param name="field">All fields with this name are read.</param>
    /// <param name="around">The charset label of the body.</param>
    public static IEnumerable<ParsedAddress> Read(HeaderList headers, HeaderId field, string? around) =>
        headers.Where(header => header.Id == field).SelectMany(header => Read(header.RawValue, around));

    /// <param name="raw">The value as in the message.</param>
    /// <param name="around">The charset label of the body.</param>
    public static IReadOnlyList<ParsedAddress> Read(byte[] raw, string? around) => new AddressHeader(raw, around).Read();

    private List<ParsedAddress> Read()
    {
        for (var i = 0; i < _raw.Length && _found.Count < MaxFound;)
        {
            i = _raw[i] switch
            {
                (byte)'"' when !_hasOpenQuote => Quoted(i),
                (byte)'(' => Comment(i),
                (byte)'<' => Angle(i),
                (byte)',' => End(i),
                (byte)';' when _isInGroup || _angle is not null || _hasAt => End(i),
                (byte)':' when !_isInGroup && _angle is null && _lastSemicolon > i && !_hasAt => Group(i),
                _ => Plain(i),
            };
        }

        Finish();
        if (_before.Length > 0)
        {
            _found.Add(new ParsedAddress(_before, null, false));
        }

        return _found;
    }

    private int Plain(int at)
    {
        _phrase.Add(_raw[at]);
        _plain.Add(_raw[at]);
        _hasAt |= _raw[at] == '@';
        return at + 1;
    }

    private int Quoted(int start)
    {
        var text = new List<byte>();
        for (var i = start + 1; i < _raw.Length; i++)
        {
            if (_raw[i] == '\\' && i + 1 < _raw.Length)
            {
                text.Add(_raw[++i]);
            }
            else if (_raw[i] == '"')
            {
                _phrase.AddRange(text);
                _plain.AddRange(_raw.AsSpan(start, i + 1 - start));
                return i + 1;
            }
            else
            {
                text.Add(_raw[i]);
            }
        }

        // A quotation mark that is never closed has no effect.
        _hasOpenQuote = true;
        return start + 1;
    }

    private int Comment(int start)
    {
        var depth = 0;
        for (var i = start; i < _raw.Length && !_hasOpenComment; i++)
        {
            if (_raw[i] == '\\')
            {
                i++;
                continue;
            }

            depth += _raw[i] == '(' ? 1 : _raw[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                _comment = EncodedWords.Decode(_raw.AsSpan(start + 1, i - start - 1), _around);
                return i + 1;
            }
        }

        _hasOpenComment = true;
        return Plain(start);
    }

    private int Angle(int start)
    {
        var end = start < _lastAngle ? Array.IndexOf(_raw, (byte)'>', start) : -1;
        if (end < 0)
        {
            var rest = _raw.AsSpan(start).IndexOf((byte)',');
            end = rest < 0 ? _raw.Length : start + rest;
        }

        if (_angle is { } earlier)
        {
            _phrase.AddRange(System.Text.Encoding.UTF8.GetBytes($" {earlier} "));
        }

        var inner = _raw.AsSpan(start + 1, end - start - 1);
        _angle = EncodedWords.Decode(inner[(inner.LastIndexOf((byte)'<') + 1)..], _around);
        return end < _raw.Length && _raw[end] == '>' ? end + 1 : end;
    }

    private int Group(int at)
    {
        Clear();
        _before = "";
        _isInGroup = true;
        return at + 1;
    }

    private int End(int at)
    {
        Finish();
        _isInGroup &= _raw[at] != ';';
        return at + 1;
    }

    private void Finish()
    {
        var words = EncodedWords.Decode(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_phrase), _around);
        if (_angle is { } angle)
        {
            // "Doe, John <john@x.example>": an unquoted name with a comma.
            var name = _before.Length > 0 && !words.Contains('@', StringComparison.Ordinal) ? $"{_before}, {words}" : words;
            _found.Add(new ParsedAddress(name.Length > 0 ? name : _comment, Address(angle), true) { Written = TextCut.Of(angle, MaxName) });
            _before = "";
        }
        else if (words.Length > 0)
        {
            Bare(words);
        }

        Clear();
    }

    private void Bare(string words)
    {
        var text = EncodedWords.Decode(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_plain), _around);
        if (EmailAddress.Normalize(text) is { } address && !text.EndsWith('>'))
        {
            _found.Add(new ParsedAddress(_comment, address, false));
            return;
        }

        var tokens = words.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindLastIndex(tokens, token => token.Contains('@', StringComparison.Ordinal) && Address(token) is not null);
        if (at >= 0)
        {
            var name = string.Join(' ', tokens.Where((_, index) => index != at));
            _found.Add(new ParsedAddress(name.Length > 0 ? name : _comment, Address(tokens[at]), false));
        }
        else if (_before.Length < MaxName)
        {
            words = TextCut.Of(words, MaxName);
            _before = _before.Length > 0 ? $"{_before}, {words}" : words;
        }
    }

    /// <summary>Some programs also write the scheme, a source route (RFC 5322 4.4) or other brackets around the address.</summary>
    private static string? Address(string text)
    {
        if (EmailAddress.Normalize(text) is { } address)
        {
            return address;
        }

        var bare = text.Trim().Trim('[', ']', '(', ')', '<', '>', '\'', '"', '`', ',', ';');
        bare = Array.Find(Schemes, scheme => bare.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) is { } found
            ? bare[found.Length..]
            : bare;
        bare = bare.StartsWith('@') && bare.IndexOf(':', StringComparison.Ordinal) is > 0 and var route ? bare[(route + 1)..] : bare;
        return bare.Length == text.Length ? null : EmailAddress.Normalize(bare);
    }

    private void Clear() => (_phrase, _plain, _angle, _comment, _hasAt) = ([], [], null, "", false);
}

/// <param name="Name">The decoded name as written.</param>
/// <param name="Address">Normalized; null if there is none.</param>
/// <param name="IsBracketed">Whether the address was in angle brackets.</param>
internal sealed record ParsedAddress(string Name, string? Address, bool IsBracketed)
{
    /// <summary>The text in the angle brackets.</summary>
    public string Written { get; init; } = "";
}
