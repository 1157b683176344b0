using System.Diagnostics;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Hosting;

[Collection(TracedAlone.Name)]
public sealed class TelemetryTests
{
    [Fact]
    public void Start_NobodyListens_CostsNothing()
    {
        var failure = new InvalidOperationException("It failed.");
        Run(failure);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var time = 0; time < 1000; time++)
        {
            Run(failure);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        static void Run(Exception failure)
        {
            using var part = Telemetry.Start("part");
            var trace = Telemetry.StartTrace("trace", Activity.Current?.Context);
            Telemetry.Resume(trace);
            trace.Fail(failure);
            trace.Fail("code");
            Telemetry.End(trace);
        }
    }

    [Fact]
    public void StartTrace_InsideAnother_IsARootWithALinkAndNotCurrent()
    {
        using var traces = new RecordedTraces();
        using var run = Telemetry.Start("run")!;

        var trace = Telemetry.StartTrace("trace", run.Context)!;

        Assert.Same(run, Activity.Current);
        Assert.NotEqual(run.TraceId, trace.TraceId);
        Assert.Equal(default, trace.ParentSpanId);
        Assert.Equal(run.Context, Assert.Single(trace.Links).Context);
        Telemetry.End(trace);
        Assert.Same(run, Activity.Current);
        Assert.True(trace.IsStopped);
    }

    [Fact]
    public void Fail_Exceptions_GiveTheCodeAndNeverTheWords()
    {
        using var traces = new RecordedTraces();
        using var coded = Telemetry.Start("coded")!;
        using var other = Telemetry.Start("other")!;
        using var canceled = Telemetry.Start("canceled")!;

        coded.Fail(new MailServiceException(MailServiceError.Transient, SharedTexts.Stored.With("Secret words.")));
        other.Fail(new FormatException("Secret words."));
        canceled.Fail(new OperationCanceledException());

        Assert.Equal((ActivityStatusCode.Error, "shared.stored"), (coded.Status, coded.StatusDescription));
        Assert.Equal((ActivityStatusCode.Error, "FormatException"), (other.Status, other.GetTagItem(TelemetryTags.Error)));
        Assert.Equal(ActivityStatusCode.Unset, canceled.Status);
        Assert.DoesNotContain("Secret", RecordedTraces.TextOf(coded) + RecordedTraces.TextOf(other), StringComparison.Ordinal);
    }
}
