using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesMailbox.Core.Quotations;

namespace SalesMailbox.Core.Tests.Quotations;

public sealed class QuotationTotalsTests
{
    [Theory]
    [InlineData("EUR", "1", "0.005", "0", "0.01")]
    [InlineData("EUR", "1", "-0.005", "0", "-0.01")]
    [InlineData("EUR", "3", "33.333", "0", "100.00")]
    [InlineData("EUR", "1.5", "99.99", "10", "134.99")]
    [InlineData("JPY", "1", "0.5", "0", "1")]
    [InlineData("JPY", "3", "1234.4", "0", "3703")]
    [InlineData("KWD", "1", "0.0005", "0", "0.001")]
    [InlineData("EUR", "1000000", "1000000000", "0.01", "999900000000000.00")]
    [InlineData("EUR", "999999.9999", "999999999.9999", "99.99", "99999999989.99")]
    public void Of_Line_IsRoundedHalfAwayFromZeroToMinorUnits(
        string currency, string quantity, string price, string discount, string expected)
    {
        var totals = Of(currency, Line(Exact(quantity), Exact(price), 0, Exact(discount)));

        Assert.Equal(Exact(expected), totals.Lines[0]);
    }

    [Fact]
    public void Of_TaxOfOneRate_IsRoundedOnceOnTheSum()
    {
        // Three times 0.33 at 10 %: 0.03 each if rounded by line, 0.10 on the sum.
        var totals = Of("EUR", Line(1, 0.33m, 10), Line(1, 0.33m, 10), Line(1, 0.33m, 10));

        Assert.Equal([new TaxAmount(10, 0.99m, 0.10m)], totals.Taxes);
        Assert.Equal((0.99m, 0.10m, 1.09m), (totals.Net, totals.Tax, totals.Gross));
    }

    [Fact]
    public void Of_SeveralRates_ListsEachOnceTheLowestFirst()
    {
        var totals = Of("EUR", Line(1, 100, 20), Line(1, 50, 0), Line(2, 10, 20));

        Assert.Equal([new TaxAmount(0, 50, 0), new TaxAmount(20, 120, 24)], totals.Taxes);
        Assert.Equal(194, totals.Gross);
    }

    [Fact]
    public void Of_NoLine_IsNothing() => Assert.Equal(0, Of("EUR").Gross);

    [Property]
    public Property Of_AnyLines_AddUpToWhatIsShown() => Prop.ForAll(Lines.ToArbitrary(), lines =>
    {
        var totals = Of("EUR", lines);
        var isAddedUp = totals.Net == totals.Lines.Sum() && totals.Net == totals.Taxes.Sum(tax => tax.Base)
            && totals.Gross == totals.Net + totals.Taxes.Sum(tax => tax.Amount);
        var isRound = totals.Lines.Append(totals.Net)
            .Append(totals.Tax)
            .Append(totals.Gross)
            .All(amount => decimal.Round(amount, 2) == amount);
        return isAddedUp && isRound;
    });

    [Property]
    public Property Of_AnyLines_DoNotDependOnTheirOrder() => Prop.ForAll(Lines.ToArbitrary(), lines =>
    {
        var (there, back) = (Of("EUR", lines), Of("EUR", [.. lines.Reverse()]));
        return there.Gross == back.Gross && there.Taxes.SequenceEqual(back.Taxes);
    });

    [Property]
    public Property Of_AnyLine_IsWithinHalfAMinorUnitOfTheExactAmount() => Prop.ForAll(Lines.ToArbitrary(), lines =>
    {
        var totals = Of("JPY", lines);
        return lines.Select((line, at) => Math.Abs(totals.Lines[at] - (line.Quantity * line.UnitPrice * (100 - line.Discount) / 100)))
            .All(off => off <= 0.5m);
    });

    [Property]
    public Property Of_NegatedPrices_NegateEveryAmount() => Prop.ForAll(Lines.ToArbitrary(), lines =>
        Of("EUR", [.. lines.Select(line => Line(line.Quantity, -line.UnitPrice, line.TaxRate, line.Discount))]).Gross
            == -Of("EUR", lines).Gross);

    private static Gen<QuotationLine[]> Lines =>
        (from quantity in Gen.Choose(0, 20_000_000)
         from price in Gen.Choose(-2_000_000, 2_000_000_000)
         from discount in Gen.Choose(0, 10_000)
         from tax in Gen.Elements(0m, 5.5m, 7m, 19m, 20m)
         select Line(quantity / 10_000m, price / 10_000m, tax, discount / 100m)).ArrayOf();

    private static decimal Exact(string number) => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

    private static QuotationTotals Of(string currency, params QuotationLine[] lines) =>
        QuotationTotals.Of(Currencies.Find(currency)!, lines);

    private static QuotationLine Line(decimal quantity, decimal price, decimal tax = 0, decimal discount = 0) =>
        new() { Quantity = quantity, UnitPrice = price, TaxRate = tax, Discount = discount };
}
