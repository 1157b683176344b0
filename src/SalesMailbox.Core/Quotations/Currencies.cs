using System.Collections.Frozen;

namespace SalesMailbox.Core.Quotations;

/// <summary>The active currencies of ISO 4217 (list one), without funds, metals and test codes.</summary>
/// <remarks>https://www.six-group.com/en/products-services/financial-information/data-standards.html</remarks>
public static class Currencies
{
    private const string WithTwo =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP "
        + "DZD EGP ERN ETB EUR "
        + "FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA "
        + "MKD MMK MNT MOP "
        + "MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS "
        + "SRD SSP STN SVC "
        + "SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";

    private const string WithNone = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";

    private const string WithThree = "BHD IQD JOD KWD LYD OMR TND";

    private static readonly FrozenDictionary<string, Currency> ByCode =
        Of(WithTwo, 2).Concat(Of(WithNone, 0))
            .Concat(Of(WithThree, 3))
            .ToFrozenDictionary(currency => currency.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>All currencies, by code.</summary>
    public static IReadOnlyList<Currency> All { get; } = [.. ByCode.Values.OrderBy(currency => currency.Code, StringComparer.Ordinal)];

    /// <returns>Null if the code is not a currency.</returns>
    public static Currency? Find(string? code) => ByCode.GetValueOrDefault(code?.Trim() ?? "");

    private static IEnumerable<Currency> Of(string codes, int minorUnits) =>
        codes.Split(' ').Select(code => new Currency(code, minorUnits));
}
