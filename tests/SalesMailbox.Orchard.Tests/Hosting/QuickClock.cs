using OrchardCore.Modules;

namespace SalesMailbox.Orchard.Tests.Hosting;

/// <summary>
/// Orchard's clock for the times of background tasks: each second counts as ten minutes, so that a test can wait for a task's own schedule.
/// </summary>
internal sealed class QuickClock : IClock
{
    private const int Speed = 600;
    private static readonly DateTimeOffset Start = DateTimeOffset.UtcNow;
    private readonly Clock _real = new();

    public DateTime UtcNow => _real.UtcNow;

    public ITimeZone[] GetTimeZones() => _real.GetTimeZones();

    public ITimeZone GetTimeZone(string timeZoneId) => _real.GetTimeZone(timeZoneId);

    public ITimeZone GetSystemTimeZone() => _real.GetSystemTimeZone();

    public DateTimeOffset ConvertToTimeZone(DateTimeOffset dateTimeOffset, ITimeZone timeZone) =>
        _real.ConvertToTimeZone(Start + ((dateTimeOffset - Start) * Speed), timeZone);
}
