using System.Globalization;
using SalesMailbox.Server.Localization;

namespace SalesMailbox.Server.Tests.Localization;

/// <summary>The plural rules of PO files in several languages.</summary>
public sealed class PluralRuleTests
{
    private const string Polish = "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);";
    private const string Arabic = "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5";
    private const string Slovenian = "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);";

    [Theory]
    [InlineData("nplurals=1; plural=0;", "0 1 2 100", "0 0 0 0")]
    [InlineData("nplurals=2; plural=(n != 1);", "0 1 2 -1 1000000", "1 0 1 0 1")]
    [InlineData("nplurals=2; plural=n>1", "0 1 2", "0 0 1")]
    [InlineData("nplurals = 2 ; plural = !(n%10==1 && n%100!=11) ;", "1 11 21 22", "0 1 0 1")]
    [InlineData(Polish, "1 2 5 12 22 25 112", "0 1 2 2 1 2 2")]
    [InlineData(Arabic, "0 1 2 3 10 11 99 100 102 103", "0 1 2 3 3 4 4 5 5 3")]
    [InlineData(Slovenian, "1 2 3 4 5 101 104", "0 1 2 2 3 0 2")]
    [InlineData("nplurals=9; plural=n / 2 + 2 * 3 - 1", "4", "7")]
    [InlineData("nplurals=2; plural=n", "7", "1")]
    [InlineData("nplurals=2; plural=n % (n - 1)", "1", "0")]
    public void FormOf_Rule_IsThatOfTheLanguage(string rule, string numbers, string forms)
    {
        var parsed = PluralRule.Parse(rule);

        Assert.Equal(
            forms, string.Join(' ', numbers.Split(' ').Select(number => parsed.FormOf(long.Parse(number, CultureInfo.InvariantCulture)))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nplurals=0; plural=0")]
    [InlineData("nplurals=2")]
    [InlineData("nplurals=2; plural=n ==")]
    [InlineData("nplurals=2; plural=(n > 1")]
    [InlineData("nplurals=2; plural=n ? 1")]
    [InlineData("nplurals=2; plural=n & 1")]
    [InlineData("nplurals=2; plural=system")]
    [InlineData("nplurals=2; plural=99999999999999999999")]
    public void Parse_OtherText_IsRefused(string rule) => Assert.Throws<FormatException>(() => PluralRule.Parse(rule));

    [Fact]
    public void Parse_DeeplyNested_IsRefused() =>
        Assert.Throws<FormatException>(() => PluralRule.Parse($"nplurals=2; plural={new string('(', 400)}n"));

    [Fact]
    public void Parse_ManyNegations_IsRefused() =>
        Assert.Throws<FormatException>(() => PluralRule.Parse($"nplurals=2; plural={new string('!', 400)}n"));
}
