using FsCheck.Xunit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Text;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("Anna@Example.COM", "anna@example.com")]
    [InlineData(" anna@example.com. ", "anna@example.com")]
    [InlineData("Anna Berg <anna@example.com>", "anna@example.com")]
    [InlineData("anna@bücher.example", "anna@xn--bcher-kva.example")]
    [InlineData("anna@XN--BCHER-KVA.example", "anna@xn--bcher-kva.example")]
    [InlineData("a.n.na+crm@gmail.com", "a.n.na+crm@gmail.com")]
    public void Normalize_Address_IsComparable(string text, string expected) => Assert.Equal(expected, EmailAddress.Normalize(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("anna")]
    [InlineData("anna@")]
    [InlineData("@example.com")]
    [InlineData("anna@exa mple.com")]
    [InlineData("anna@example.com\r\nBcc: x@y.z")]
    [InlineData("anna@-bad-.example")]
    public void Normalize_NoAddress_IsNull(string? text) => Assert.Null(EmailAddress.Normalize(text));

    [Fact]
    public void Display_InternationalDomain_IsUnicode() => Assert.Equal("anna@bücher.example", EmailAddress.Display("anna@xn--bcher-kva.example"));

    [Fact]
    public void DomainOf_Address_IsNormalised() => Assert.Equal("xn--bcher-kva.example", EmailAddress.DomainOf("Anna <anna@Bücher.example>"));

    [Property(MaxTest = 1000)]
    public bool Normalize_Anything_NeverThrowsAndIsStable(string? text)
    {
        var once = EmailAddress.Normalize(text);
        return once is null || EmailAddress.Normalize(once) == once;
    }

    [Theory]
    [InlineData("gmail.com")]
    [InlineData("outlook.com")]
    [InlineData("icloud.com")]
    [InlineData("gmx.de")]
    [InlineData("proton.me")]
    public void BuiltIn_WellKnownProvider_IsPublic(string domain) => Assert.Contains(domain, PublicMailDomains.BuiltIn);

    [Fact]
    public void Contains_TenantEdits_WinOverTheBuiltInList()
    {
        var list = new PublicMailDomainList(["mail.client.example"], ["gmx.de"]);

        Assert.True(list.Contains("mail.client.example"));
        Assert.False(list.Contains("gmx.de"));
        Assert.True(list.Contains("gmail.com"));
    }
}
