using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>
/// Reads one parameter of a header field in all forms that programs write: quoted or not, in pieces and with a charset (RFC 2231), as
/// encoded words, and as bytes beyond ASCII.
/// </summary>
internal static class HeaderParameters
{
    private const int MaxPieces = 1_000;

    /// <param name="raw">The field's value as in the message.</param>
    /// <param name="name">The name in lower case.</param>
    /// <param name="around">The charset label of the body, for bytes beyond ASCII that are not UTF-8.</param>
    /// <returns>Null if there is no such parameter.</returns>
    public static string? Read(ReadOnlySpan<byte> raw, string name, string? around) =>
        Read(raw, name, around, trustQuotes: true) ?? Read(raw, name, around, trustQuotes: false);

    /// <param name="raw">The field's value.</param>
    /// <param name="name">The name in lower case.</param>
    /// <param name="around">The charset label of the body.</param>
    /// <param name="trustQuotes">False for a field with an unclosed quotation mark.</param>
    private static string? Read(ReadOnlySpan<byte> raw, string name, string? around, bool trustQuotes)
    {
        byte[]? plain = null;
        var pieces = new List<Piece>();
        for (var rest = Behind(raw, trustQuotes); rest.Length > 0; rest = Behind(rest, trustQuotes))
        {
            var equals = rest.IndexOfAny((byte)'=', (byte)';');
            if (equals < 0 || rest[equals] != '=')
            {
                continue;
            }

            var key = Encoding.Latin1.GetString(rest[..Math.Min(equals, 100)]).Trim().ToLowerInvariant();
            if (key == name)
            {
                plain ??= Value(rest[(equals + 1)..]);
            }
            else if (key.StartsWith(name, StringComparison.Ordinal) && Piece.Of(key[name.Length..]) is { } piece
                && pieces.Count < MaxPieces)
            {
                pieces.Add(piece with { Value = Value(rest[(equals + 1)..]) });
            }
        }

        return pieces.Count > 0 ? Joined(pieces, around) : plain is null ? null : EncodedWords.Decode(plain, around);
    }

    /// <summary>The text after the next semicolon outside quotation marks.</summary>
    private static ReadOnlySpan<byte> Behind(ReadOnlySpan<byte> raw, bool trustQuotes)
    {
        var isQuoted = false;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '\\' && isQuoted)
            {
                i++;
            }
            else if (raw[i] == '"' && trustQuotes)
            {
                isQuoted = !isQuoted;
            }
            else if (raw[i] == ';' && !isQuoted)
            {
                return raw[(i + 1)..];
            }
        }

        return [];
    }

    private static byte[] Value(ReadOnlySpan<byte> rest)
    {
        rest = rest.TrimStart(" \t\r\n"u8);
        if (!rest.StartsWith("\""u8))
        {
            var end = rest.IndexOf((byte)';');
            return (end < 0 ? rest : rest[..end]).Trim(" \t\r\n"u8).ToArray();
        }

        var value = new List<byte>();
        for (var i = 1; i < rest.Length && rest[i] != '"'; i++)
        {
            // Programs that write a Windows path don't escape its backslashes.
            i += rest[i] == '\\' && i + 1 < rest.Length && rest[i + 1] is (byte)'"' or (byte)'\\' ? 1 : 0;
            value.Add(rest[i]);
        }

        return [.. value];
    }

    private static string Joined(List<Piece> pieces, string? around)
    {
        var bytes = new List<byte>();
        string? label = null;
        var isEncoded = false;
        foreach (var piece in pieces.OrderBy(piece => piece.Number))
        {
            ReadOnlySpan<byte> value = piece.Value;
            if (piece.IsEncoded && !isEncoded && bytes.Count == 0 && value.IndexOf((byte)'\'') is >= 0 and var first
                && value[(first + 1)..].IndexOf((byte)'\'') is >= 0 and var second)
            {
                label = Encoding.ASCII.GetString(value[..first]);
                value = value[(first + second + 2)..];
            }

            isEncoded |= piece.IsEncoded;
            bytes.AddRange(piece.IsEncoded ? Unescape(value) : value.ToArray());
        }

        var span = CollectionsMarshal.AsSpan(bytes);
        return isEncoded ? CharsetText.Decode(span, label, around) : EncodedWords.Decode(span, around);
    }

    private static byte[] Unescape(ReadOnlySpan<byte> value)
    {
        var bytes = new List<byte>(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '%' && i + 2 < value.Length
                && byte.TryParse(value.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var decoded))
            {
                bytes.Add(decoded);
                i += 2;
            }
            else
            {
                bytes.Add(value[i]);
            }
        }

        return [.. bytes];
    }

    /// <summary>One piece of a value, marked by "*", "*0" or "*0*" after the name.</summary>
    private sealed record Piece(int Number, bool IsEncoded)
    {
        public byte[] Value { get; init; } = [];

        public static Piece? Of(string mark)
        {
            if (mark == "*")
            {
                return new Piece(-1, true);
            }

            var isEncoded = mark.EndsWith('*');
            var digits = mark.StartsWith('*') ? mark[1..(isEncoded ? ^1 : ^0)] : "";
            return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new Piece(number, isEncoded)
                : null;
        }
    }
}
