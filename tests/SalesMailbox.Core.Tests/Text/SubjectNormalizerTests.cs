using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Text;

public sealed class SubjectNormalizerTests
{
    public static TheoryData<string, string> Prefixes =>
        new(ReplyPrefixes.ByLanguage.Concat(ReplyPrefixes.SingleLetters)
            .SelectMany(entry => entry.Words.Select(prefix => (entry.Language, prefix)))
            .Distinct());

    [Fact]
    public void Prefixes_Table_NamesAtLeastTwentyLanguages() =>
        Assert.True(ReplyPrefixes.ByLanguage.Select(entry => entry.Language).Distinct().Count() >= 20);

    [Theory]
    [MemberData(nameof(Prefixes))]
    public void Normalize_PrefixOfTheTable_IsRemoved(string language, string prefix)
    {
        Assert.NotEmpty(language);
        Assert.Equal("NEW ROOF", SubjectNormalizer.Normalize($"{prefix}: New roof"));
        Assert.Equal("New roof", SubjectNormalizer.StripPrefixes($"{prefix.ToUpperInvariant()}: New roof"));
    }

    [Theory]
    [InlineData("Re[2]: Offer")]
    [InlineData("RE(3): Offer")]
    [InlineData("Re^2: Offer")]
    [InlineData("RE : Offer")]
    [InlineData("RE\u00A0: Offer")]
    [InlineData("Re：Offer")]
    [InlineData("Re:Offer")]
    [InlineData("AW: WG: Re: Fwd: SV: Offer")]
    [InlineData("aw:re:Offer")]
    [InlineData("\u200BRe:\u200B \u00AD Of\u00ADfer\u200F")]
    [InlineData("  \t OFFER \r\n")]
    [InlineData("Ｏｆｆｅｒ")]
    [InlineData("ΑΠ: offer")]
    [InlineData("απ: offer")]
    [InlineData("İLT: offer")]
    [InlineData("ilt: offer")]
    [InlineData("R: Re: I: Offer")]
    [InlineData("回复：回复: Offer")]
    [InlineData("إعادة توجيه: رد: Offer")]
    [InlineData("Re: Offer")]
    [InlineData("re[2]: Offer")]
    [InlineData("Re(3): Offer")]
    [InlineData("Re: Fw: RE: Offer")]
    [InlineData("Fwd:Offer")]
    [InlineData("AW: Offer")]
    [InlineData("Antw: WG: Offer")]
    [InlineData("SV: VB: Offer")]
    [InlineData("VS: VL: Offer")]
    [InlineData("Réf: Offer")]
    [InlineData("Réf : TR: Offer")]
    [InlineData("RES: ENC: Offer")]
    [InlineData("R: I: Offer")]
    [InlineData("RIF: Offer")]
    [InlineData("RV: Offer")]
    [InlineData("Odp: PD: Offer")]
    [InlineData("Vá: Offer")]
    [InlineData("YNT: İLT: Offer")]
    [InlineData("ΑΠ: ΠΡΘ: Offer")]
    [InlineData("Отв: Offer")]
    [InlineData("BLS: TRS: Offer")]
    [InlineData("תגובה: Offer")]
    [InlineData("رد: Offer")]
    [InlineData("回复：Offer")]
    [InlineData("转发: Offer")]
    [InlineData("返信: Offer")]
    [InlineData("회신: Offer")]
    [InlineData("  re:\u200B\u00A0 Offer\t ")]
    public void Normalize_SpellingsOfOneSubject_AreEqual(string subject) => Assert.Equal("OFFER", SubjectNormalizer.Normalize(subject));

    [Theory]
    [InlineData("Reinforcement: steel")]
    [InlineData("Question: re: steel")]
    [InlineData("I:\\share is full")]
    [InlineData("R:100 litres")]
    [InlineData("R[2]: x")]
    [InlineData("Return of the pump")]
    [InlineData("Re steel")]
    [InlineData("Reorganization: plan")]
    [InlineData("Regarding: plan")]
    [InlineData("Plan re: budget")]
    public void StripPrefixes_NoPrefix_IsUnchanged(string subject) => Assert.Equal(subject, SubjectNormalizer.StripPrefixes(subject));

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("Re:", "")]
    [InlineData("Re: Fwd: ", "")]
    [InlineData(":", ":")]
    public void Normalize_NothingOrBroken_GivesText(string? subject, string expected) =>
        Assert.Equal(expected, SubjectNormalizer.Normalize(subject));

    [Fact]
    public void Normalize_LoneSurrogateOrNonCharacter_GivesText() =>
        Assert.Equal("\uFFFD BROKEN", SubjectNormalizer.Normalize("\uD800 \uFFFEbroken"));

    [Fact]
    public void Normalize_SpacesOfEveryKind_AreOneSpace() =>
        Assert.Equal("A B", SubjectNormalizer.Normalize("A\u00A0\u2003\t\u3000\u202F\u205F\u1680 \r\n B"));

    [Fact]
    public void Normalize_TurkishCapitals_MeetTheirSmallLetters()
    {
        Assert.Equal(SubjectNormalizer.Normalize("TEKLİF SATIŞ"), SubjectNormalizer.Normalize("teklif satış"));
        Assert.Equal(SubjectNormalizer.Normalize("STRASSE"), SubjectNormalizer.Normalize("Straße"));
        Assert.Equal(SubjectNormalizer.Normalize("ΟΔΟΣ"), SubjectNormalizer.Normalize("οδος"));
    }

    [Fact]
    public void StripPrefixes_Display_KeepsCaseAndLetters() =>
        Assert.Equal("Ｎew Roof: Part Ⅱ", SubjectNormalizer.StripPrefixes(" RE[4]: Réf : Ｎew   Roof: Part Ⅱ "));

    [Fact]
    public void Literal_FoldedHeader_IsUnfoldedAndTrimmedOnly() =>
        Assert.Equal("Re:  Two  spaces", SubjectNormalizer.Literal(" Re:  Two\r\n  spaces \r\n"));

    [Fact]
    public void Normalize_ManyPrefixes_TakesNoTime()
    {
        var subject = string.Concat(Enumerable.Repeat("Re: ", 2_000)) + "x";
        Assert.Equal("X", SubjectNormalizer.Normalize(subject));
        Assert.Equal("x", SubjectNormalizer.StripPrefixes(subject));
    }
}
