using System.Globalization;

namespace SalesMailbox.Server.Localization;

/// <summary>
/// An expression in C syntax over the variable n, with the operators that plural rules use: ?: || &amp;&amp; == != &lt; &gt; &lt;= &gt;= +
/// - * / % !.
/// </summary>
internal sealed class PluralExpression(string text)
{
    private const int MaxDepth = 50;

    /// <summary>The binary operators in order of precedence, lowest first.</summary>
    private static readonly string[][] Operators = [["||"], ["&&"], ["==", "!="], ["<=", ">=", "<", ">"], ["+", "-"], ["*", "/", "%"]];

    private int _at;
    private int _depth;

    /// <exception cref="FormatException">The text isn't a plural expression.</exception>
    public Func<long, long> Parse()
    {
        var value = Choice();
        Skip();
        return _at == text.Length ? value : throw Fault();
    }

    private Func<long, long> Choice()
    {
        var condition = Binary(0);
        if (!Take("?"))
        {
            return condition;
        }

        var yes = Nested(Choice);
        Require(":");
        var no = Nested(Choice);
        return n => condition(n) != 0 ? yes(n) : no(n);
    }

    private Func<long, long> Nested(Func<Func<long, long>> parse)
    {
        if (++_depth > MaxDepth)
        {
            throw Fault();
        }

        var value = parse();
        _depth--;
        return value;
    }

    private Func<long, long> Binary(int strength)
    {
        if (strength == Operators.Length)
        {
            return Unary();
        }

        var left = Binary(strength + 1);
        while (Array.Find(Operators[strength], Take) is { } found)
        {
            left = Combine(found, left, Binary(strength + 1));
        }

        return left;
    }

    private Func<long, long> Unary()
    {
        if (Take("!"))
        {
            var value = Nested(Unary);
            return n => value(n) == 0 ? 1 : 0;
        }

        if (Take("("))
        {
            var value = Nested(Choice);
            Require(")");
            return value;
        }

        if (Take("n"))
        {
            return n => n;
        }

        var end = _at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (!long.TryParse(text.AsSpan(_at, end - _at), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw Fault();
        }

        _at = end;
        return _ => number;
    }

    private static Func<long, long> Combine(string found, Func<long, long> left, Func<long, long> right) => found switch
    {
        "||" => n => left(n) != 0 || right(n) != 0 ? 1 : 0,
        "&&" => n => left(n) != 0 && right(n) != 0 ? 1 : 0,
        "==" => n => left(n) == right(n) ? 1 : 0,
        "!=" => n => left(n) != right(n) ? 1 : 0,
        "<=" => n => left(n) <= right(n) ? 1 : 0,
        ">=" => n => left(n) >= right(n) ? 1 : 0,
        "<" => n => left(n) < right(n) ? 1 : 0,
        ">" => n => left(n) > right(n) ? 1 : 0,
        "+" => n => unchecked(left(n) + right(n)),
        "-" => n => unchecked(left(n) - right(n)),
        "*" => n => unchecked(left(n) * right(n)),
        "/" => n => right(n) is not 0 and var by ? left(n) / by : 0,
        _ => n => right(n) is not 0 and var by ? left(n) % by : 0,
    };

    private bool Take(string token)
    {
        Skip();
        if (!text.AsSpan(_at).StartsWith(token, StringComparison.Ordinal))
        {
            return false;
        }

        _at += token.Length;
        return true;
    }

    private void Require(string token)
    {
        if (!Take(token))
        {
            throw Fault();
        }
    }

    private void Skip()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }

    private FormatException Fault() => new($"The plural rule \"{text}\" can't be read at position {_at + 1}.");
}
