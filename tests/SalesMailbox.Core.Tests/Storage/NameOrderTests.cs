using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tests.Storage;

public sealed class NameOrderTests
{
    [Theory]
    [InlineData("Äpfel", "APFEL")]
    [InlineData("A\u0308pfel", "APFEL")]
    [InlineData(" straße\t 7 ", "STRASSE 7")]
    [InlineData("Œuvre Ægir Łódź Đakovo Þór Øst Ħal Ŧ", "OEUVRE AEGIR LODZ DAKOVO THOR OST HAL T")]
    [InlineData("Ёлка й Ώρα", "ЕЛКА И ΩΡΑ")]
    [InlineData("東京 한국", "東京 한국")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Key_Name_HasNoCaseNorAccents(string? name, string expected) => Assert.Equal(expected, NameOrder.Key(name));

    [Fact]
    public void Key_LongNames_FitTheColumnAndKeepWholeCharacters()
    {
        Assert.Equal(NameOrder.MaxKey, NameOrder.Key(new string('ﷺ', 200)).Length);
        var cut = NameOrder.Key("a" + string.Concat(Enumerable.Repeat("😀", 150)));
        Assert.Equal(NameOrder.MaxKey - 1, cut.Length);
        Assert.False(char.IsHighSurrogate(cut[^1]));
    }

    [Fact]
    public void Key_LoneSurrogate_IsStillText() => Assert.Equal("A\uFFFDB", NameOrder.Key("a\uD800b"));
}
