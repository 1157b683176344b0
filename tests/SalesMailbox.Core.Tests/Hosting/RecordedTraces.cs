using System.Collections.Concurrent;
using System.Diagnostics;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Tests.Hosting;

/// <summary>Listens to the product's activities, of all that runs in this process.</summary>
internal sealed class RecordedTraces : IDisposable
{
    private readonly ConcurrentQueue<Activity> _started = [];
    private readonly ConcurrentQueue<Activity> _stopped = [];
    private readonly ActivityListener _listener;

    public RecordedTraces()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = _started.Enqueue,
            ActivityStopped = _stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>In the order in which they ended.</summary>
    public IReadOnlyList<Activity> Ended => [.. _stopped];

    public int Running => _started.Count - _stopped.Count;

    public Activity Single(string name) => Xunit.Assert.Single(Ended, activity => activity.OperationName == name);

    /// <summary>All that an activity says, as a collector receives it.</summary>
    public static string TextOf(Activity activity) => string.Join(
        ' ',
        [
            activity.OperationName, activity.DisplayName, activity.StatusDescription, activity.TraceStateString,
            .. activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"), .. activity.Baggage.Select(item => $"{item.Key}={item.Value}"),
            .. activity.Events.Select(item => $"{item.Name} {string.Join(' ', item.Tags)}"),
        ]);

    public void Dispose() => _listener.Dispose();
}
