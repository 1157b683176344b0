namespace SalesMailbox.Core.Quotations;

/// <summary>A currency of ISO 4217.</summary>
/// <param name="Code">Three letters, upper case.</param>
/// <param name="MinorUnits">Decimals its amounts have: 2 for EUR, 0 for JPY, 3 for KWD.</param>
public sealed record Currency(string Code, int MinorUnits)
{
    /// <summary>
    /// The one rounding rule of all amounts: commercial, half away from zero, to the currency's minor units. It is what invoices are calculated with in the EU
    /// (and what people get when they check by hand), unlike banker's rounding, which is .NET's default.
    /// </summary>
    public decimal Round(decimal amount) => decimal.Round(amount, MinorUnits, MidpointRounding.AwayFromZero);
}
