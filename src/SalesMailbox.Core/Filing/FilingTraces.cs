using System.Diagnostics;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Filing;

/// <summary>The activities of matching and filing a message, which are parts of the message's trace.</summary>
internal static class FilingTraces
{
    public const string Match = "message.match";
    public const string File = "message.file";

    public static Activity? BeginMatch(string tenant, MatchInput input) => Begin(Match, tenant, input);

    public static Activity? BeginFile(string tenant, MatchInput input) => Begin(File, tenant, input);

    public static void SetDecision(Activity? activity, MatchDecision decision) => activity
        ?.SetTag(TelemetryTags.Verdict, decision.Verdict.ToString())
        .SetTag(TelemetryTags.Reason, decision.Reason.ToString())
        .SetTag(TelemetryTags.Ticket, decision.TicketId);

    /// <param name="decision">The decision as carried out: with the change by a sender rule, and the ticket that was created.</param>
    public static void SetFiled(Activity? activity, MatchDecision decision, MailMessage message)
    {
        SetDecision(activity, decision);
        activity?.SetTag(TelemetryTags.Place, message.Place.ToString());
    }

    private static Activity? Begin(string name, string tenant, MatchInput input) => Telemetry.Start(name)
        ?.SetTag(TelemetryTags.Tenant, tenant)
        .SetTag(TelemetryTags.Mailbox, input.Mailbox.Id)
        .SetTag(TelemetryTags.Message, input.Message.Id);
}
