using System.Globalization;

namespace SalesMailbox.Core.Text;

/// <summary>The number that decides the form of a sentence, as a localizer gets it: its first argument, {0}. It is written as the number.</summary>
public sealed class PluralNumber(long value, string singular, string plural) : IFormattable
{
    public long Value { get; } = value;

    /// <summary>The English sentence for one: the key of the translations.</summary>
    public string Singular { get; } = singular;

    /// <summary>The English sentence that fits the number.</summary>
    public string English { get; } = value == 1 ? singular : plural;

    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(format, formatProvider);

    public override string ToString() => Value.ToString(CultureInfo.CurrentCulture);
}
