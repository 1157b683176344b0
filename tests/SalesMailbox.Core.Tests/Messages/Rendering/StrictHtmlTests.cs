namespace SalesMailbox.Core.Tests.Messages.Rendering;

/// <summary>Tests the check itself, because a check that accepts everything proves nothing.</summary>
public sealed class StrictHtmlTests
{
    [Theory]
    [InlineData("<script>x</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<a href=\"https://ok.example/\">without rel</a>")]
    [InlineData("<p style=\"position:fixed\">x</p>")]
    [InlineData("<p style=\"background:url(x)\">x</p>")]
    [InlineData("<p style=\"background:u\\72l(x)\">x</p>")]
    [InlineData("<p id=x>x</p>")]
    [InlineData("<svg></svg>")]
    [InlineData("<!-- x -->")]
    [InlineData("<img src=\"https://evil.example/x.gif\">")]
    [InlineData("<img src=\"data:image/svg+xml;base64,AAAA\">")]
    [InlineData("<p class=modal>x</p>")]
    public void Verify_BadMarkup_Fails(string html) => Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => StrictHtml.Verify(html));

    [Fact]
    public void Verify_RawCorpus_MostlyFails() =>
        Assert.True(HostileHtml.Samples.Count(
            sample => Record.Exception(() => StrictHtml.Verify(sample)) is not null) > HostileHtml.Samples.Count * 0.85);
}
