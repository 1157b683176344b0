using Microsoft.Extensions.Time.Testing;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Tests.Messages;

public sealed class WorkMeterTests
{
    [Fact]
    public void Step_AfterTheBudget_EndsTheWork()
    {
        var time = new FakeTimeProvider();
        var meter = new WorkMeter(TimeSpan.FromSeconds(2), time);
        meter.Step(10_000);
        time.Advance(TimeSpan.FromSeconds(3));

        Assert.Throws<WorkBudgetException>(() => meter.Step(10_000));
        Assert.Equal(20_000, meter.Steps);
    }

    [Fact]
    public void Step_NobodyWaits_EndsTheWork()
    {
        using var left = new CancellationTokenSource();
        var meter = new WorkMeter(cancellationToken: left.Token);
        meter.Step(10_000);
        left.Cancel();

        Assert.Throws<OperationCanceledException>(() => meter.Step(10_000));
    }

    [Fact]
    public void Step_ManySmallOnes_AreCheckedNowAndThen()
    {
        using var left = new CancellationTokenSource();
        var meter = new WorkMeter(cancellationToken: left.Token);
        left.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
        {
            for (var i = 0; i < 5_000; i++)
            {
                meter.Step();
            }
        });
    }
}
