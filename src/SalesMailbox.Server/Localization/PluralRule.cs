using System.Globalization;
using System.Text.RegularExpressions;

namespace SalesMailbox.Server.Localization;

/// <summary>
/// Chooses the plural form that a language uses for a number, from the field Plural-Forms of a PO file: "nplurals=2; plural=(n != 1);".
/// </summary>
internal sealed partial class PluralRule
{
    private readonly Func<long, long> _form;

    private PluralRule(int count, Func<long, long> form) => (Count, _form) = (count, form);

    /// <summary>Singular and plural, as in English and German.</summary>
    public static PluralRule Germanic { get; } = new(2, n => n == 1 ? 0 : 1);

    /// <summary>The number of plural forms.</summary>
    public int Count { get; }

    /// <exception cref="FormatException">The text isn't a plural rule.</exception>
    public static PluralRule Parse(string forms)
    {
        if (Field().Match(forms) is not { Success: true } field)
        {
            throw new FormatException($"\"{forms}\" is not a plural rule such as \"nplurals=2; plural=(n != 1);\".");
        }

        var count = int.Parse(field.Groups[1].Value, CultureInfo.InvariantCulture);
        return new(count, new PluralExpression(field.Groups[2].Value).Parse());
    }

    /// <summary>Returns the zero-based plural form. The sign of the number is ignored.</summary>
    public int FormOf(long number) => (int)Math.Clamp(_form(Math.Abs(Math.Max(number, -long.MaxValue))), 0, Count - 1);

    [GeneratedRegex(@"^\s*nplurals\s*=\s*([1-9])\s*;\s*plural\s*=\s*([^;]{1,500}?)\s*;?\s*$")]
    private static partial Regex Field();
}
