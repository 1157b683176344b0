using System.Text.RegularExpressions;

namespace SalesMailbox.ArchitectureTests.Localization;

/// <summary>Reads string literals, including concatenated ones, at a position in a C# source.</summary>
internal sealed partial class SourceLiterals(string source, int at)
{
    private int _at = at;

    /// <summary>Reads the literal at the position; null if there is none.</summary>
    public string? Read()
    {
        var text = (string?)null;
        while (Literal().Match(source, _at) is { Success: true } found)
        {
            text += Regex.Unescape(found.Groups[1].Value);
            _at = found.Index + found.Length;
            if (Plus().Match(source, _at) is not { Success: true } plus)
            {
                break;
            }

            _at = plus.Index + plus.Length;
        }

        return text;
    }

    /// <summary>Reads the literal of an argument with or without this name.</summary>
    public string? ReadNamed(string name)
    {
        var prefix = name + ":";
        if (string.CompareOrdinal(source, _at, prefix, 0, prefix.Length) == 0)
        {
            _at += prefix.Length;
        }

        return Read();
    }

    public bool SkipComma()
    {
        while (_at < source.Length && char.IsWhiteSpace(source[_at]))
        {
            _at++;
        }

        if (_at >= source.Length || source[_at] != ',')
        {
            return false;
        }

        for (_at++; _at < source.Length && char.IsWhiteSpace(source[_at]); _at++)
        {
        }

        return true;
    }

    /// <summary>Moves to the position after the comma that ends the current argument.</summary>
    public bool SkipArgument()
    {
        for (var depth = 0; _at < source.Length; _at++)
        {
            if (source[_at] == ',' && depth == 0)
            {
                return SkipComma();
            }

            depth += source[_at] is '(' or '[' or '{' ? 1 : source[_at] is ')' or ']' or '}' ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return false;
    }

    [GeneratedRegex("""\G\s*"((?:[^"\\\n]|\\.)*)"(?!")""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\G\s*\+")]
    private static partial Regex Plus();
}
