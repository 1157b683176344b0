using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Text;

/// <summary>The codes of Core's texts and errors.</summary>
public sealed partial class TextCodesTests
{
    private static readonly TextCode[] Declared =
    [
        .. typeof(TextCode).Assembly.GetTypes()
            .SelectMany(
                type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => typeof(TextCode).IsAssignableFrom(field.FieldType))
            .Select(field => (TextCode)field.GetValue(null)!),
    ];

    [Fact]
    public void Declared_EveryText_IsRegistered()
    {
        using var services = new ServiceCollection().AddSalesMailboxCore().BuildServiceProvider();

        Assert.True(Declared.OfType<ErrorCode>().Count() > 150);
        Assert.Equal(
            Declared.Select(text => text.Id).Order(StringComparer.Ordinal),
            services.GetRequiredService<TextCatalog>().All.Select(text => text.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Declared_EveryCode_IsUniqueAndNamesItsArea()
    {
        Assert.Empty(Declared.GroupBy(text => text.Id).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.All(Declared, text => Assert.Matches(Code(), text.Id));
    }

    [Fact]
    public void Declared_EverySentence_HasOneErrorCode() => Assert.Empty(
        Declared.OfType<ErrorCode>()
            .Where(error => error.English != "{0}")
            .GroupBy(error => error.English)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key));

    [Fact]
    public void Declared_Placeholders_HaveNoGaps() =>
        Assert.DoesNotContain(Declared, text => HasGap(text.English) || HasGap(text.Plural ?? ""));

    private static bool HasGap(string sentence)
    {
        var numbers = Placeholder().Matches(sentence)
            .Select(match => int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))
            .Distinct()
            .Order()
            .ToList();
        return !numbers.SequenceEqual(Enumerable.Range(0, numbers.Count));
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*[.][a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Code();

    [GeneratedRegex("[{]([0-9]+)(?:[:,][^}]*)?[}]")]
    private static partial Regex Placeholder();
}
