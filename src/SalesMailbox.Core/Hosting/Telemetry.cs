using System.Diagnostics;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Hosting;

/// <summary>
/// The traces of imports and of sending, for hosts that listen to <see cref="SourceName"/>. Activities carry ids, codes and counts; never a subject, an
/// address, the text of an email or the message of an exception.
/// </summary>
/// <remarks>
/// A message has a trace of its own, in and out, because a run may bring thousands of them; links lead from it to the run or the request that caused it.
/// </remarks>
public static class Telemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/>.</summary>
    public const string SourceName = "SalesMailbox";

    private static readonly ActivitySource Source = new(SourceName, typeof(Telemetry).Assembly.GetName().Version?.ToString(3));

    /// <summary>Starts a part of what runs at this moment.</summary>
    /// <returns>Null where nobody listens.</returns>
    internal static Activity? Start(string name) => Source.StartActivity(name);

    /// <summary>Starts a trace of its own. It is current only after <see cref="Resume"/>.</summary>
    /// <param name="cause">What it is linked to.</param>
    /// <returns>Null where nobody listens.</returns>
    internal static Activity? StartTrace(string name, ActivityContext? cause)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var before = Activity.Current;
        try
        {
            // An activity without a parent of its own takes the current one.
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

    /// <summary>Makes the activity current for the rest of the calling asynchronous method and all that it calls.</summary>
    /// <returns>The same.</returns>
    internal static Activity? Resume(Activity? activity)
    {
        if (activity is not null)
        {
            Activity.Current = activity;
        }

        return activity;
    }

    /// <summary>Ends the activity and leaves the current one as it is.</summary>
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
