using System.Diagnostics;
using System.Text;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Tests.Messages.Parsing;

public sealed class AuthenticationResultsTests
{
    private const string Google = "mx.google.com";

    [Theory]
    [InlineData("mx.google.com; dkim=fail header.i=@bank.example; spf=softfail (google.com: domain of transitioning a@bank.example) "
        + "smtp.mailfrom=a@bank.example; dmarc=fail (p=REJECT sp=REJECT dis=QUARANTINE) header.from=bank.example", true)]
    [InlineData(
        "mx.google.com;\r\n       dkim=pass header.i=@bank.example header.s=s1;\r\n\tdmarc=pass (p=NONE) header.from=bank.example", false)]
    [InlineData("mx.google.com;\r\n\tdmarc=fail (p=NONE) header.from=bank.example", true)]
    [InlineData("MX.Google.COM 1; DMARC = Fail", true)]
    [InlineData("\"mx.google.com\"; dmarc/1 = fail", true)]
    [InlineData("(by the service) mx.google.com (really) 1; (x) dmarc (y) = (z) fail", true)]
    [InlineData("mx.google.com; none", false)]
    [InlineData("mx.google.com", false)]
    [InlineData("mx.google.com; dmarc=", false)]
    [InlineData("mx.google.com; dmarc=failing", false)]
    [InlineData("mx.google.com; dmarc=temperror; arc=fail", false)]
    [InlineData("mx.google.com; spf=pass (dmarc=fail; dmarc=fail) smtp.mailfrom=a@b.example; dmarc=pass", false)]
    [InlineData("mx.google.com; spf=pass smtp.mailfrom=\"a; dmarc=fail\"@b.example; dmarc=pass", false)]
    [InlineData("mx.google.com; spf=pass smtp.mailfrom=\"a\\\"; dmarc=fail\"@b.example; dmarc=pass", false)]
    [InlineData("mx.google.com; spf=none smtp.mailfrom=(a@b.example; dmarc=fail", true)]
    [InlineData("mx.google.com; spf=none smtp.mailfrom=a\"@b.example; dmarc=fail", true)]
    [InlineData("mx.google.com; spf=pass smtp.mailfrom=a;dmarc=pass@b.example; dmarc=fail", true)]
    [InlineData("dmarc=fail", false)]
    [InlineData("", false)]
    public void FailsDmarc_HeaderOfTheService_IsReadByTheStandard(string header, bool fails) =>
        Assert.Equal(fails, AuthenticationResults.FailsDmarc([header], [Google]));

    [Fact]
    public void FailsDmarc_ForgedBelowTheServicesOwn_IsNotBelieved() =>
        Assert.True(AuthenticationResults.FailsDmarc(["mx.google.com; dmarc=fail", "mx.google.com; dmarc=pass"], [Google]));

    [Fact]
    public void FailsDmarc_OnlyOtherServices_AreNotBelieved()
    {
        Assert.False(
            AuthenticationResults.FailsDmarc(["mx.forwarder.example; dmarc=fail", "mx.google.com.evil.example; dmarc=fail"], [Google]));
        Assert.False(AuthenticationResults.FailsDmarc(["mx.google.com; dmarc=fail"], []));
        Assert.True(AuthenticationResults.FailsDmarc(["mx.forwarder.example; dmarc=pass", "mx.google.com; dmarc=fail"], [Google]));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("\"")]
    [InlineData(";")]
    [InlineData("dmarc=")]
    [InlineData("\\")]
    public void FailsDmarc_HugeHeader_IsReadInOnePass(string piece)
    {
        var huge = new StringBuilder("mx.google.com;").Insert(14, piece, 1_000_000).ToString();
        var watch = Stopwatch.StartNew();

        Assert.False(AuthenticationResults.FailsDmarc([huge], [Google]));

        // A quadratic algorithm would take hours.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public async Task ParseAsync_HeadersOfAMessage_AreReadTopmostFirst()
    {
        var raw = "Received: by 2002:a05; now\r\nAuthentication-Results: mx.google.com;\r\n dmarc=fail\r\n"
            + "Received: from x\r\nauthentication-results: forged; dmarc=pass\r\nFrom: a@b.example\r\n\r\nHi";

        var parsed = await MessageParser.ParseAsync(new MemoryStream(Encoding.ASCII.GetBytes(raw)), TestContext.Current.CancellationToken);

        Assert.Equal(2, parsed.AuthenticationResults.Count);
        Assert.True(AuthenticationResults.FailsDmarc(parsed.AuthenticationResults, [Google]));
    }
}
