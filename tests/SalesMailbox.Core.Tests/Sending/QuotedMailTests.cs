using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Tests.Import;

namespace SalesMailbox.Core.Tests.Sending;

public sealed class QuotedMailTests
{
    [Fact]
    public void Of_AnAgentsTimeZone_SaysWhenItWasThere()
    {
        var message = new MailMessage
        {
            FromAddress = "clara@brightwell.example",
            Date = new DateTimeOffset(2026, 3, 2, 23, 30, 0, TimeSpan.Zero),
            BodyText = "Hello",
        };

        var here = QuotedMail.Of(
            message, TimeZoneInfo.CreateCustomTimeZone("here", TimeSpan.FromHours(2), "here", "here"), new PlainText<QuotedMailTests>());

        Assert.Contains("3", here.Intro, StringComparison.Ordinal);
        Assert.Contains("1:30", here.Intro, StringComparison.Ordinal);
        Assert.DoesNotContain("11:30", here.Intro, StringComparison.Ordinal);
    }
}
