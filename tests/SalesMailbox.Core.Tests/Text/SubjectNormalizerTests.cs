using FsCheck.Xunit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Text;

public sealed class SubjectNormalizerTests
{
    [Theory]
    [InlineData("Re: Offer")]
    [InlineData("RE: offer")]
    [InlineData("re[2]: Offer")]
    [InlineData("Re(3): Offer")]
    [InlineData("Re^2: Offer")]
    [InlineData("Re: Fw: RE: Offer")]
    [InlineData("Fwd:Offer")]
    [InlineData("RE : Offer")]
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
    public void Normalize_ReplyPrefix_IsRemoved(string subject) => Assert.Equal("OFFER", SubjectNormalizer.Normalize(subject));

    [Theory]
    [InlineData("Reorganisation: plan", "REORGANISATION: PLAN")]
    [InlineData("Regarding: plan", "REGARDING: PLAN")]
    [InlineData("Plan re: budget", "PLAN RE: BUDGET")]
    [InlineData("Re:", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Normalize_WordsThatOnlyLookAlike_Stay(string? subject, string expected) => Assert.Equal(expected, SubjectNormalizer.Normalize(subject));

    [Fact]
    public void StripPrefixes_KeepsTheLettersAsTheyAre() => Assert.Equal("Angebot für Büro", SubjectNormalizer.StripPrefixes("AW: Re[4]: Angebot  für Büro "));

    [Fact]
    public void Literal_KeepsPrefixesAndInnerSpaces() => Assert.Equal("Re:  Offer", SubjectNormalizer.Literal(" Re:  Offer\r\n "));

    [Fact]
    public void ReplyPrefixes_CoverAtLeastFifteenLanguages() =>
        Assert.True(ReplyPrefixes.ByLanguage.Select(entry => entry.Language).Distinct().Count() >= 15);

    [Property(MaxTest = 1000)]
    public bool Normalize_Twice_ChangesNothing(string? subject) =>
        SubjectNormalizer.Normalize(SubjectNormalizer.Normalize(subject)) == SubjectNormalizer.Normalize(subject);

    [Property(MaxTest = 1000)]
    public bool Normalize_WithPrefixAndSpaces_IsTheSame(string? subject, byte choice)
    {
        var words = ReplyPrefixes.ByLanguage.SelectMany(entry => entry.Words).ToList();
        return SubjectNormalizer.Normalize($" {words[choice % words.Count]}[{choice % 9}]:  {subject}\t") == SubjectNormalizer.Normalize(subject);
    }

    [Property(MaxTest = 1000)]
    public bool Normalize_UpperCased_IsTheSame(string? subject) =>
        SubjectNormalizer.Normalize(subject?.ToUpperInvariant()) == SubjectNormalizer.Normalize(subject);
}
