using System.Globalization;
using SalesMailbox.Core.Quotations;

namespace SalesMailbox.Core.Tests.Quotations;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("en-GB", "1234.5", "1234.5")]
    [InlineData("en-GB", "1,5", "1.5")]
    [InlineData("en-GB", "1,234", "1234")]
    [InlineData("en-GB", "1,234,567.89", "1234567.89")]
    [InlineData("en-GB", "1.234,56", "1234.56")]
    [InlineData("en-GB", "0,500", "0.5")]
    [InlineData("en-GB", "-3", "-3")]
    [InlineData("en-GB", "−3", "-3")]
    [InlineData("de-DE", "1.5", "1.5")]
    [InlineData("de-DE", "1.234", "1234")]
    [InlineData("de-DE", "1,234", "1.234")]
    [InlineData("fr-FR", "1 234,5", "1234.5")]
    [InlineData("de-CH", "1'234.5", "1234.5")]
    public void TryParse_Number_IsWhatThePersonMeant(string culture, string typed, string expected)
    {
        Assert.True(NumberText.TryParse(typed, CultureInfo.GetCultureInfo(culture), out var value));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ten")]
    [InlineData("1,2,3")]
    [InlineData("1.2.3,4")]
    [InlineData("1e9")]
    [InlineData("99999999999999999999999999999999")]
    public void TryParse_AnythingElse_IsRefused(string? typed) =>
        Assert.False(NumberText.TryParse(typed, CultureInfo.GetCultureInfo("en-GB"), out _));

    [Theory]
    [InlineData("Q-0012", 12)]
    [InlineData("q12", 12)]
    [InlineData(" 12345 ", 12345)]
    public void TryParseNumber_WhatPeopleType_IsTheNumber(string typed, long expected)
    {
        Assert.True(Quotation.TryParseNumber(typed, out var number));
        Assert.Equal(expected, number);
        Assert.False(Quotation.TryParseNumber("Solar", out _));
    }

    [Fact]
    public void Find_Currency_KnowsItsMinorUnits()
    {
        Assert.Equal([2, 0, 3], new[] { "eur", "JPY", "KWD" }.Select(code => Currencies.Find(code)!.MinorUnits));
        Assert.Null(Currencies.Find("EURO"));
        Assert.Equal(Currencies.All.Count, Currencies.All.DistinctBy(currency => currency.Code).Count());
    }
}
