using System.Globalization;

namespace SalesMailbox.Core.Text;

/// <summary>
/// The number that selects the plural form of a sentence, passed to a localizer as its first argument, {0}. It is formatted as the number.
/// </summary>
public sealed class PluralNumber(long value, string singular, string plural) : IFormattable
{
    public long Value { get; } = value;

    /// <summary>The English sentence for one, which is the key of the translations.</summary>
    public string Singular { get; } = singular;

    /// <summary>The English sentence that matches the number.</summary>
    public string English { get; } = value == 1 ? singular : plural;

    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(format, formatProvider);

    public override string ToString() => Value.ToString(CultureInfo.CurrentCulture);
}
