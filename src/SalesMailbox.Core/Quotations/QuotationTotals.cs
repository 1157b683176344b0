namespace SalesMailbox.Core.Quotations;

/// <summary>
/// The amounts of a quotation in exact decimals; the only place where they are calculated. A line's net amount (quantity times unit price,
/// less its discount) is rounded to the currency's minor units. The tax of each rate is calculated on the sum of the lines with that rate
/// and rounded once, so that it does not depend on how the work is split into lines. All displayed amounts add up to the displayed totals.
/// </summary>
public sealed class QuotationTotals
{
    private QuotationTotals(Currency currency, IReadOnlyList<decimal> lines, IReadOnlyList<TaxAmount> taxes)
    {
        Currency = currency;
        Lines = lines;
        Taxes = taxes;
        Net = lines.Sum();
        Tax = taxes.Sum(tax => tax.Amount);
    }

    public Currency Currency { get; }

    /// <summary>The net amount of each line, in order.</summary>
    public IReadOnlyList<decimal> Lines { get; }

    /// <summary>One entry for each tax rate that occurs, lowest first.</summary>
    public IReadOnlyList<TaxAmount> Taxes { get; }

    public decimal Net { get; }

    public decimal Tax { get; }

    public decimal Gross => Net + Tax;

    /// <summary>Calculates the totals of a quotation.</summary>
    public static QuotationTotals Of(Quotation quotation)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        return Of(
            Currencies.Find(quotation.Currency) ?? new Currency(quotation.Currency, 2),
            [.. quotation.Lines.OrderBy(line => line.Position)]);
    }

    public static QuotationTotals Of(Currency currency, IReadOnlyList<QuotationLine> lines)
    {
        ArgumentNullException.ThrowIfNull(currency);
        ArgumentNullException.ThrowIfNull(lines);
        List<decimal> nets = [.. lines.Select(line => currency.Round(line.Quantity * line.UnitPrice * (100 - line.Discount) / 100))];
        List<TaxAmount> taxes =
        [
            .. lines.Select((line, at) => (line.TaxRate, Net: nets[at])).GroupBy(line => line.TaxRate).OrderBy(group => group.Key)
                .Select(group => (Rate: group.Key, Base: group.Sum(line => line.Net)))
                .Select(tax => new TaxAmount(tax.Rate, tax.Base, currency.Round(tax.Base * tax.Rate / 100))),
        ];
        return new QuotationTotals(currency, nets, taxes);
    }
}

/// <param name="Rate">In percent.</param>
/// <param name="Base">The net amount that the tax is calculated on.</param>
public sealed record TaxAmount(decimal Rate, decimal Base, decimal Amount);
