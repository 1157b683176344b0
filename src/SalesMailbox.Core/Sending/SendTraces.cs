using System.Diagnostics;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Sending;

/// <summary>
/// The activities of sending. An email is queued in the trace of its request, and each attempt to send it has its own trace with a link
/// back.
/// </summary>
internal static class SendTraces
{
    public const string Queue = "message.queue";
    public const string Send = "message.send";

    /// <summary>
    /// The activities that queued the last emails of this process, by the id of the email. Email that was queued earlier or by another
    /// process has no link, but both traces have the id of the email as a tag.
    /// </summary>
    private static readonly BoundedCache<string, string> Queued = new(1000, _ => 1);

    public static Activity? BeginQueue(string tenant) => Telemetry.Start(Queue)?.SetTag(TelemetryTags.Tenant, tenant);

    public static void SetQueued(Activity? activity, Result<OutgoingMail> queued)
    {
        if (activity is null)
        {
            return;
        }

        if (queued.Value is not { } mail)
        {
            activity.SetTag(TelemetryTags.Result, "refused").SetTag(TelemetryTags.Error, queued.Errors[0].Text.Code);
            return;
        }

        activity.SetTag(TelemetryTags.Mailbox, mail.MailboxId)
            .SetTag(TelemetryTags.Outbox, mail.Id)
            .SetTag(TelemetryTags.Ticket, mail.TicketId);
        if (activity.Id is { } id)
        {
            Queued.Set(mail.Id, id);
        }
    }

    public static Activity? BeginSend(string tenant, OutgoingMail mail) => Telemetry.StartTrace(Send, CauseOf(mail))
        ?.SetTag(TelemetryTags.Tenant, tenant)
        .SetTag(TelemetryTags.Mailbox, mail.MailboxId)
        .SetTag(TelemetryTags.Outbox, mail.Id)
        .SetTag(TelemetryTags.Ticket, mail.TicketId)
        .SetTag(TelemetryTags.Attempt, mail.Attempts);

    public static void SetResult(Activity? activity, string result) => activity?.SetTag(TelemetryTags.Result, result);

    public static void SetNotSent(Activity? activity, string code)
    {
        activity.Fail(code);
        SetResult(activity, "not-sent");
    }

    public static void SetNotSent(Activity? activity, MailServiceException exception)
    {
        activity.Fail(exception);
        SetResult(activity, "not-sent");
        activity?.SetTag("salesmailbox.mail_service.error", exception.Error.ToString());
    }

    private static ActivityContext? CauseOf(OutgoingMail mail) =>
        Queued.TryGet(mail.Id, out var id) && ActivityContext.TryParse(id, null, out var cause) ? cause : null;
}
