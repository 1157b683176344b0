namespace SalesMailbox.Core.Quotations;

/// <summary>A currency of ISO 4217.</summary>
/// <param name="Code">Three uppercase letters.</param>
/// <param name="MinorUnits">The number of decimals of amounts: 2 for EUR, 0 for JPY, 3 for KWD.</param>
public sealed record Currency(string Code, int MinorUnits)
{
    /// <summary>
    /// The only rounding rule for amounts: half away from zero, to the currency's minor units. Invoices in the EU are calculated this way,
    /// and people get the same result when they check by hand. .NET's default is banker's rounding.
    /// </summary>
    public decimal Round(decimal amount) => decimal.Round(amount, MinorUnits, MidpointRounding.AwayFromZero);
}
