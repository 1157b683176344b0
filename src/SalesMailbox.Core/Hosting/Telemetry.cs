using System.Diagnostics;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Hosting;

/// <summary>
/// The traces of imports and of sending, for hosts that listen to <see cref="SourceName"/>. Activities have ids, codes and counts as tags,
/// but never a subject, an address, the text of an email or the message of an exception.
/// </summary>
/// <remarks>
/// Each incoming and outgoing message has its own trace, because a run can import thousands of messages. A link leads to the run or the
/// request that caused it.
/// </remarks>
public static class Telemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/>.</summary>
    public const string SourceName = "SalesMailbox";

    private static readonly ActivitySource Source = new(SourceName, typeof(Telemetry).Assembly.GetName().Version?.ToString(3));

    /// <summary>Starts a child of the current activity.</summary>
    /// <returns>Null if no one listens.</returns>
    internal static Activity? Start(string name) => Source.StartActivity(name);

    /// <summary>Starts a separate trace. It becomes current with <see cref="Resume"/>.</summary>
    /// <param name="cause">The activity that it is linked to.</param>
    /// <returns>Null if no one listens.</returns>
    internal static Activity? StartTrace(string name, ActivityContext? cause)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var before = Activity.Current;
        try
        {
            // An activity that is started without a parent becomes a child of the current one.
            Activity.Current = null;
            return Source.StartActivity(
                name, ActivityKind.Internal, parentContext: default, tags: null,
                links: cause is { } context ? [new ActivityLink(context)] : null);
        }
        finally
        {
            Activity.Current = before;
        }
    }

    /// <summary>Makes the activity current for the rest of the calling asynchronous method and everything that it calls.</summary>
    /// <returns>The activity.</returns>
    internal static Activity? Resume(Activity? activity)
    {
        if (activity is not null)
        {
            Activity.Current = activity;
        }

        return activity;
    }

    /// <summary>Ends the activity without changing the current one.</summary>
    internal static void End(Activity? activity)
    {
        if (activity is null)
        {
            return;
        }

        var before = Activity.Current;
        activity.Dispose();
        Activity.Current = before;
    }

    /// <summary>Marks the activity as failed, with the code of the exception. Work that was canceled did not fail.</summary>
    internal static void Fail(this Activity? activity, Exception exception)
    {
        if (activity is not null && exception is not OperationCanceledException)
        {
            activity.Fail(exception is ICodedException coded ? coded.Text.Code : exception.GetType().Name);
        }
    }

    /// <summary>Marks the activity as failed.</summary>
    internal static void Fail(this Activity? activity, string code) =>
        activity?.SetStatus(ActivityStatusCode.Error, code).SetTag(TelemetryTags.Error, code);
}
