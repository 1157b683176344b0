using System.Diagnostics;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Import;

/// <summary>The activities of imports: one for each run of a mailbox, and a trace for each of its messages.</summary>
internal static class ImportTraces
{
    public const string Mailbox = "mailbox.import";
    public const string Message = "message.import";

    /// <summary>The counts of a run, as tags.</summary>
    private static readonly (string Tag, Func<ImportRun, int> Count)[] Counts =
    [
        ("salesmailbox.run.discovered", run => run.Discovered),
        ("salesmailbox.run.done", run => run.Done),
        ("salesmailbox.run.matched", run => run.Matched),
        ("salesmailbox.run.new_tickets", run => run.NewTickets),
        ("salesmailbox.run.to_inbox", run => run.ToInbox),
        ("salesmailbox.run.ignored", run => run.Ignored),
        ("salesmailbox.run.retrying", run => run.Retrying),
        ("salesmailbox.run.parked", run => run.Parked),
    ];

    public static Activity? Begin(string tenant, ImportSession session) => Telemetry.Start(Mailbox)
        ?.SetTag(TelemetryTags.Tenant, tenant)
        .SetTag(TelemetryTags.Connection, session.Plan.Connection.Id)
        .SetTag(TelemetryTags.ConnectionType, session.Plan.Connection.Type)
        .SetTag(TelemetryTags.Mailbox, session.Plan.Mailbox.Id)
        .SetTag(TelemetryTags.Run, session.Run.Id)
        .SetTag(TelemetryTags.Trigger, session.Run.Trigger.ToString());

    public static void SetResult(Activity? activity, ImportRun run)
    {
        if (activity is null)
        {
            return;
        }

        activity.SetTag(TelemetryTags.Result, run.State.ToString());
        foreach (var (tag, count) in Counts)
        {
            activity.SetTag(tag, count(run));
        }
    }

    /// <summary>Starts the trace of a message, linked to its run. It lasts until the outcome of the message is recorded.</summary>
    public static Activity? BeginMessage(string tenant, ImportItem item) => Telemetry.StartTrace(Message, Activity.Current?.Context)
        ?.SetTag(TelemetryTags.Tenant, tenant)
        .SetTag(TelemetryTags.Mailbox, item.MailboxId)
        .SetTag(TelemetryTags.Item, item.Id);

    /// <param name="filed">Null if nothing was filed.</param>
    /// <param name="isStored">Whether the message is stored; if nothing was filed, by an earlier import.</param>
    public static void SetStored(Activity? activity, FiledMail? filed, bool isStored) => activity
        ?.SetTag(TelemetryTags.Result, filed is not null ? "stored" : isStored ? "known" : "ignored")
        .SetTag(TelemetryTags.Message, filed?.Message.Id);

    public static void SetIgnored(Activity? activity, Unwanted why) =>
        activity?.SetTag(TelemetryTags.Result, why == Unwanted.Gone ? "gone" : "ignored");

    public static void SetFailed(Activity? activity, bool isParked) =>
        activity?.SetTag(TelemetryTags.Result, isParked ? "parked" : "retried");

    /// <summary>Ends the trace of a message that could not be read. The batch decides later what happens to the message.</summary>
    public static void EndUnread(Activity? activity, Exception failure)
    {
        activity.Fail(failure);
        activity?.SetTag(TelemetryTags.Result, "not-read");
        Telemetry.End(activity);
    }

    /// <summary>Ends the trace of a message that the run did not import. A later run imports it.</summary>
    public static void EndReleased(Activity? activity)
    {
        activity?.SetTag(TelemetryTags.Result, "released");
        Telemetry.End(activity);
    }
}
