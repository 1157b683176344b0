using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Text;

public sealed class EmailAddressProperties
{
    private static readonly string[] Parts =
        ["anna", "ÄNNA", "\"", "a b", "@", "@example.com", "@bücher.de", ".", "<", ">", "\\", "xn--", "-", "。", " ", "\u0000", "\uD800",
            "[", "]", "127.0.0.1", "İ", "ß", ",", "(", ")", "\r\n", "=?utf-8?q?", "?="];

    private static Arbitrary<string> Texts => Gen.OneOf(
        Gen.ArrayOf(Gen.Elements(Parts)).Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")).ToArbitrary();

    [Property(MaxTest = 3000)]
    public Property Normalize_AnyText_IsIdempotentAndNeverThrows() => Prop.ForAll(Texts, text =>
    {
        var once = EmailAddress.Normalize(text);
        return EmailAddress.Normalize(once) == once && EmailAddress.DomainOf(text) == EmailAddress.DomainOf(once);
    });

    [Property(MaxTest = 3000)]
    public Property TryParse_AnyText_GivesNormalisedAddressOrFalse() => Prop.ForAll(Texts, text =>
        EmailAddress.TryParse(text, out var address, out _) ? EmailAddress.Normalize(address) == address : address is null);

    [Property(MaxTest = 1000)]
    public Property Display_OfAnAddress_NormalisesBack() => Prop.ForAll(Texts, text =>
        EmailAddress.Normalize(text) is not { } normalized || EmailAddress.Normalize(EmailAddress.Display(normalized)) == normalized);

    [Property(MaxTest = 2000)]
    public Property NearestFirst_AnyText_IsBoundedAndDistinct() => Prop.ForAll(Texts, Texts, (one, other) =>
    {
        var ids = InternetMessageId.NearestFirst(one, InternetMessageId.ParseReferences(other));
        return ids.Count <= InternetMessageId.MaxReferences && ids.Distinct().Count() == ids.Count
            && ids.All(id => InternetMessageId.Normalize(id) == id);
    });
}
