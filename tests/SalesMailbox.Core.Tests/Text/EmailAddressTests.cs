using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Text;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("anna@example.com", "anna@example.com")]
    [InlineData("  Anna.B+Tag@EXAMPLE.Com. ", "anna.b+tag@example.com")]
    [InlineData("anna@bücher.example", "anna@xn--bcher-kva.example")]
    [InlineData("anna@XN--BCHER-KVA.example", "anna@xn--bcher-kva.example")]
    [InlineData("anna@例え。テスト", "anna@xn--r8jz45g.xn--zckzah")]
    [InlineData("Anna <anna@example.com>", "anna@example.com")]
    [InlineData("<anna@example.com>", "anna@example.com")]
    [InlineData("\"anna\"@example.com", "anna@example.com")]
    [InlineData("\"John Doe\"@example.com", "\"john doe\"@example.com")]
    [InlineData("\"a@b\"@example.com", "\"a@b\"@example.com")]
    [InlineData("\"a\\\"b\"@example.com", "\"a\\\"b\"@example.com")]
    [InlineData("o'hara@example.com", "o'hara@example.com")]
    [InlineData("dots..twice.@docomo.ne.jp", "dots..twice.@docomo.ne.jp")]
    [InlineData("ÄNNA@example.com", "änna@example.com")]
    [InlineData("root@localhost", "root@localhost")]
    [InlineData("x@a_b.example", "x@a_b.example")]
    [InlineData("x@[192.0.2.1]", "x@[192.0.2.1]")]
    [InlineData("x@[IPv6:2001:DB8::1]", "x@[ipv6:2001:db8::1]")]
    public void Normalize_Address_GivesComparisonForm(string address, string expected)
    {
        Assert.Equal(expected, EmailAddress.Normalize(address));
        Assert.Equal(expected, EmailAddress.Normalize(expected));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("anna")]
    [InlineData("@example.com")]
    [InlineData("anna@")]
    [InlineData("anna@.")]
    [InlineData("anna@a..b")]
    [InlineData("anna@-a.example")]
    [InlineData("anna b@example.com")]
    [InlineData("a@b@example.com")]
    [InlineData("anna@exa mple.com")]
    [InlineData("anna@exam<ple.com")]
    [InlineData("anna\u0000@example.com")]
    [InlineData("anna\u200B@example.com")]
    [InlineData("\"an\"na\"@example.com")]
    [InlineData("anna@[not.an.address]")]
    [InlineData("anna@example.com\r\nBcc: x@y.z")]
    [InlineData("anna@-bad-.example")]
    [InlineData("anna@example.com, bert@example.com")]
    [InlineData("Anna <anna@example.com>>")]
    public void Normalize_NoAddress_IsNull(string? address)
    {
        Assert.Null(EmailAddress.Normalize(address));
        Assert.Empty(EmailAddress.DomainOf(address));
        Assert.False(EmailAddress.IsValid(address));
    }

    [Fact]
    public void Normalize_LoneSurrogateOrNonCharacter_IsNull()
    {
        Assert.Null(EmailAddress.Normalize("anna\uD800@example.com"));
        Assert.Null(EmailAddress.Normalize("anna\uFFFE@example.com"));
        Assert.Null(EmailAddress.Normalize("anna@exam\uFFFEple.com"));
    }

    [Fact]
    public void Normalize_EndlessInput_IsNull()
    {
        Assert.Null(EmailAddress.Normalize(new string('a', 100_000) + "@example.com"));
        Assert.Null(EmailAddress.Normalize("a@" + string.Join('.', Enumerable.Repeat("bbbbbbbb", 40))));
        Assert.Null(EmailAddress.Normalize("a@" + new string('b', 64) + ".example"));
    }

    [Theory]
    [InlineData("Anna Berg <Anna@Example.com>", "Anna Berg", "anna@example.com")]
    [InlineData("\"Berg, Anna\" <anna@example.com>", "Berg, Anna", "anna@example.com")]
    [InlineData("=?utf-8?q?J=C3=BCrgen?= <j@example.com>", "Jürgen", "j@example.com")]
    [InlineData("anna@example.com", "", "anna@example.com")]
    [InlineData("anna@bücher.example", "", "anna@xn--bcher-kva.example")]
    public void TryParse_AsTyped_GivesNameAndAddress(string text, string name, string address)
    {
        Assert.True(EmailAddress.TryParse(text, out var parsedAddress, out var parsedName));
        Assert.Equal((name, address), (parsedName, parsedAddress));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Anna Berg")]
    [InlineData("<>")]
    public void TryParse_NoAddress_IsFalse(string? text) => Assert.False(EmailAddress.TryParse(text, out _, out _));

    [Fact]
    public void ToDisplay_InternationalDomain_IsUnicode()
    {
        Assert.Equal("anna@bücher.example", EmailAddress.Display("anna@xn--bcher-kva.example"));
        Assert.Equal("@bücher.example", EmailAddress.Display("@xn--bcher-kva.example"));
        Assert.Equal("no address", EmailAddress.Display("no address"));
        Assert.Equal("a@xn--99999999999.example", EmailAddress.Display("a@xn--99999999999.example"));
    }

    [Fact]
    public void DomainOf_QuotedAt_TakesTheLast() => Assert.Equal("example.com", EmailAddress.DomainOf("\"a@b\"@Example.com"));
}
