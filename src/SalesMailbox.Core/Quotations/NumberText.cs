using System.Globalization;

namespace SalesMailbox.Core.Quotations;

/// <summary>
/// Reads and formats numbers for people. A separator is a thousands separator if it is the culture's own and every group has three digits.
/// Any other single comma or point is the decimal separator, so that neither "1,5" nor "1.5" is read as fifteen.
/// </summary>
public static class NumberText
{
    private static readonly char[] Separators = [',', '.'];

    /// <summary>Parses a number in the current culture.</summary>
    public static bool TryParse(string? text, out decimal value) => TryParse(text, CultureInfo.CurrentCulture, out value);

    public static bool TryParse(string? text, CultureInfo culture, out decimal value)
    {
        ArgumentNullException.ThrowIfNull(culture);
        value = 0;
        var typed = new string([.. (text ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter is not ('\'' or '’'))]).Replace(
            '−',
            '-');
        return typed.Length is > 0 and <= 40 && decimal.TryParse(
            Invariant(typed, culture), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out value);
    }

    /// <summary>Formats for an input field: no unnecessary decimals and no thousands separators.</summary>
    public static string Format(decimal value) => value.ToString("0.####", CultureInfo.CurrentCulture);

    /// <summary>Formats for reading.</summary>
    public static string Read(decimal value) => value.ToString("#,0.####", CultureInfo.CurrentCulture);

    /// <summary>Formats an amount with the currency's code: "1,234.50 EUR".</summary>
    public static string Money(decimal amount, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        return $"{Amount(amount, currency)}\u00A0{currency.Code}";
    }

    /// <summary>Formats an amount with all decimals of the currency.</summary>
    public static string Amount(decimal amount, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        return amount.ToString("N" + currency.MinorUnits.ToString(CultureInfo.InvariantCulture), CultureInfo.CurrentCulture);
    }

    /// <summary>Formats a unit price with the currency's decimals, or more if the price has more.</summary>
    public static string Price(decimal price, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        return price.ToString(
            $"#,0.{new string('0', currency.MinorUnits)}{new string('#', 4 - currency.MinorUnits)}", CultureInfo.CurrentCulture);
    }

    private static string Invariant(string typed, CultureInfo culture)
    {
        var last = typed.LastIndexOfAny(Separators);
        if (last < 0)
        {
            return typed;
        }

        var separator = typed[last];
        var other = separator == ',' ? '.' : ',';
        var isGrouped = HasGroups(typed, separator);
        var isDecimal = typed.Contains(other, StringComparison.Ordinal)
            ? typed.IndexOf(separator, StringComparison.Ordinal) == last && HasGroups(typed[..last], other)
            : typed.IndexOf(separator, StringComparison.Ordinal) == last && !(isGrouped && IsGroupSeparator(culture, separator));
        if (isDecimal)
        {
            return typed.Replace(other.ToString(), "", StringComparison.Ordinal).Replace(separator, '.');
        }

        return isGrouped && !typed.Contains(other, StringComparison.Ordinal)
            ? typed.Replace(separator.ToString(), "", StringComparison.Ordinal)
            : "?";
    }

    private static bool IsGroupSeparator(CultureInfo culture, char separator) =>
        culture.NumberFormat.NumberDecimalSeparator != separator.ToString()
        && culture.NumberFormat.NumberGroupSeparator == separator.ToString();

    private static bool HasGroups(string typed, char separator)
    {
        var groups = typed.TrimStart('-', '+').Split(separator);
        return groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(group => group.Length == 3 && group.All(char.IsAsciiDigit))
            && groups[0] != "0";
    }
}
