using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Text;

public sealed class SubjectNormalizerProperties
{
    private static readonly string[] Words =
    [
        "Re:", "AW:", "Fwd :", "Réf：", "re[2]:", "TR(1):", "R:", "I:", "回复：", "ΑΠ:", "İLT:", "offer", "Straße", "İstanbul", "ılık", "Ⅱ",
        "ﬁn", "e\u0301", "\u0345α", "\u0307", " ", "\u200B",
        "\u00A0", "\u00AD", "\u202E", ":", "x:y", "\uD800", "한국어", "ﷺ", "\u0000", "ẞ", "ς", "Σ", "ǅ", "K", "ſ", "😀", "\uFE0F", "[", "1",
        "]",
    ];

    private static readonly Gen<string> AnySubject = Gen.OneOf(
        Gen.ArrayOf(Gen.Elements(Words)).Select(words => string.Join(' ', words)),
        Gen.ArrayOf(Gen.Elements(Words)).Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.ArrayOf(Gen.Choose(0, 0xFFFF).Select(code => (char)code)).Select(chars => new string(chars)));

    private static Arbitrary<string> Subjects => AnySubject.ToArbitrary();

    [Property(MaxTest = 2000)]
    public Property Normalize_Twice_ChangesNothing() => Prop.ForAll(Subjects, subject =>
        SubjectNormalizer.Normalize(SubjectNormalizer.Normalize(subject)) == SubjectNormalizer.Normalize(subject));

    [Property(MaxTest = 2000)]
    public Property Normalize_OtherCase_IsEqual() => Prop.ForAll(Subjects, subject =>
        SubjectNormalizer.Normalize(subject.ToUpperInvariant()) == SubjectNormalizer.Normalize(subject)
        && SubjectNormalizer.Normalize(subject.ToLowerInvariant()) == SubjectNormalizer.Normalize(subject));

    [Property(MaxTest = 2000)]
    public Property Normalize_PrefixInFront_IsEqual()
    {
        var prefixes = Gen.Elements(
            ReplyPrefixes.ByLanguage.Concat(ReplyPrefixes.SingleLetters).SelectMany(entry => entry.Words).ToArray()).ToArbitrary();
        return Prop.ForAll(
            prefixes,
            Subjects,
            (prefix, subject) => SubjectNormalizer.Normalize($"{prefix}: {subject}") == SubjectNormalizer.Normalize(subject));
    }

    [Property(MaxTest = 2000)]
    public Property Normalize_StrippedForDisplay_IsEqual() => Prop.ForAll(Subjects, subject =>
        SubjectNormalizer.Normalize(SubjectNormalizer.StripPrefixes(subject)) == SubjectNormalizer.Normalize(subject));

    [Property(MaxTest = 1000)]
    public Property StripPrefixes_Twice_ChangesNothing() => Prop.ForAll(Subjects, subject =>
        SubjectNormalizer.StripPrefixes(SubjectNormalizer.StripPrefixes(subject)) == SubjectNormalizer.StripPrefixes(subject));
}
