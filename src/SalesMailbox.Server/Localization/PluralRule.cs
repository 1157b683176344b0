using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesMailbox.Server.Localization;

/// <summary>Which form a language uses for a number: the field Plural-Forms of a PO file, "nplurals=2; plural=(n != 1);".</summary>
internal sealed partial class PluralRule
{
    private readonly Func<long, long> _form;

    private PluralRule(int count, Func<long, long> form) => (Count, _form) = (count, form);

    /// <summary>One and other, as in English and German.</summary>
    public static PluralRule Germanic { get; } = new(2, n => n == 1 ? 0 : 1);

    /// <summary>How many forms there are.</summary>
    public int Count { get; }

    /// <exception cref="FormatException">It is not a plural rule.</exception>
    public static PluralRule Parse(string forms)
    {
        if (Field().Match(forms) is not { Success: true } field)
        {
            throw new FormatException($"\"{forms}\" is not a plural rule such as \"nplurals=2; plural=(n != 1);\".");
        }

        var count = int.Parse(field.Groups[1].Value, CultureInfo.InvariantCulture);
        return new(count, new PluralExpression(field.Groups[2].Value).Parse());
    }

    /// <summary>0 for the first form. A number is counted without its sign.</summary>
    public int FormOf(long number) => (int)Math.Clamp(_form(Math.Abs(Math.Max(number, -long.MaxValue))), 0, Count - 1);

    [GeneratedRegex(@"^\s*nplurals\s*=\s*([1-9])\s*;\s*plural\s*=\s*([^;]{1,500}?)\s*;?\s*$")]
    private static partial Regex Field();
}
