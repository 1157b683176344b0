using System.Globalization;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Text;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("en-GB", "30 Nov 2026")]
    [InlineData("en-US", "Nov 30, 2026")]
    [InlineData("de-DE", "30. Nov. 2026")]
    [InlineData("fr-FR", "30 nov. 2026")]
    [InlineData("sv-SE", "30 nov. 2026")]
    [InlineData("hu-HU", "2026. nov. 30.")]
    [InlineData("ja-JP", "2026年11月30日")]
    public void Day_Culture_IsItsOwnOrderWithAWordForTheMonth(string culture, string expected) =>
        Assert.Equal(expected, DateText.Day(new DateOnly(2026, 11, 30), CultureInfo.GetCultureInfo(culture)));

    [Fact]
    public void Day_EveryCulture_NamesTheDayAndNeverTheDayOfTheWeek()
    {
        var monday = new DateOnly(2026, 11, 30);
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Where(culture => culture.Calendar is GregorianCalendar))
        {
            var text = DateText.Day(monday, culture);

            Assert.True(
                text.Contains("30", StringComparison.Ordinal) && text.Contains("26", StringComparison.Ordinal), $"{culture.Name}: {text}");
            Assert.DoesNotContain(culture.DateTimeFormat.GetDayName(DayOfWeek.Monday), text, StringComparison.CurrentCultureIgnoreCase);
        }
    }

    [Theory]
    [InlineData("en-GB", "30 Nov 2026, 23:05")]
    [InlineData("de-DE", "30. Nov. 2026, 23:05")]
    public void Moment_OnItsOwnClock_IsDayAndTime(string culture, string expected) => Assert.Equal(
        expected, DateText.Moment(new DateTimeOffset(2026, 11, 30, 23, 5, 0, TimeSpan.FromHours(2)), CultureInfo.GetCultureInfo(culture)));
}
