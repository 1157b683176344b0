using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SalesMailbox.Web.Time;

namespace SalesMailbox.Server.Tests.Activity;

public sealed class RelativeTimeTests
{
    [Theory]
    [InlineData(-20, "just now")]
    [InlineData(20, "in under a minute")]
    [InlineData(60, "in 1 min")]
    public void Of_Moment_SaysWhetherItIsStillToCome(int seconds, string expected)
    {
        var clock = new StoppedClock();
        var factory = new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);

        var said = new RelativeTime(new StringLocalizer<RelativeTime>(factory), clock).Of(clock.GetUtcNow().AddSeconds(seconds));

        Assert.Equal(expected, said);
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    }
}
