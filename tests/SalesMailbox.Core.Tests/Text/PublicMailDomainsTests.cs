using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Text;

public sealed class PublicMailDomainsTests
{
    [Theory]
    [InlineData("gmail.com")]
    [InlineData("googlemail.com")]
    [InlineData("outlook.com")]
    [InlineData("hotmail.com")]
    [InlineData("hotmail.co.uk")]
    [InlineData("yahoo.com")]
    [InlineData("yahoo.co.jp")]
    [InlineData("icloud.com")]
    [InlineData("me.com")]
    [InlineData("gmx.de")]
    [InlineData("gmx.net")]
    [InlineData("web.de")]
    [InlineData("proton.me")]
    [InlineData("tutanota.com")]
    [InlineData("t-online.de")]
    [InlineData("qq.com")]
    [InlineData("yandex.ru")]
    [InlineData("mailinator.com")]
    public void BuiltIn_WellKnownProvider_IsInIt(string domain) => Assert.Contains(domain, PublicMailDomains.BuiltIn);

    [Theory]
    [InlineData("example.com")]
    [InlineData("google.com")]
    [InlineData("microsoft.com")]
    [InlineData("siemens.com")]
    [InlineData("docs.google.com")]
    public void BuiltIn_Organization_IsNotInIt(string domain) => Assert.DoesNotContain(domain, PublicMailDomains.BuiltIn);

    [Fact]
    public void BuiltIn_EveryEntry_IsNormalised()
    {
        Assert.True(PublicMailDomains.BuiltIn.Count > 10_000);
        Assert.All(PublicMailDomains.BuiltIn, domain => Assert.Equal(domain, EmailAddress.NormalizeDomain(domain)));
    }

    [Fact]
    public void Contains_TenantEdits_WinOverTheBuiltInList()
    {
        var list = new PublicEmailDomainList(["Bücher.example", "no domain"], ["GMX.de"]);
        Assert.True(list.Contains("xn--bcher-kva.example"));
        Assert.True(list.Contains("gmail.com"));
        Assert.False(list.Contains("gmx.de"));
        Assert.False(list.Contains("example.com"));
    }

    [Fact]
    public void ParseLines_TypedText_GivesDomainsAndWhatIsNone()
    {
        var (domains, invalid) = PublicEmailDomainList.ParseLines("@Example.com\r\n\r\nbücher.example, localhost\n-no-\nexample.com\n");
        Assert.Equal(["example.com", "xn--bcher-kva.example"], domains);
        Assert.Equal(["localhost", "-no-"], invalid);
        Assert.Empty(PublicEmailDomainList.ParseLines(null).Domains);
    }
}
