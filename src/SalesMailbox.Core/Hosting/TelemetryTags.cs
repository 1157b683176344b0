namespace SalesMailbox.Core.Hosting;

/// <summary>The tags of activities; docs/operations.md describes them. All values are ids, codes and counts.</summary>
internal static class TelemetryTags
{
    public const string Tenant = "salesmailbox.tenant";
    public const string Connection = "salesmailbox.connection.id";
    public const string ConnectionType = "salesmailbox.connection.type";
    public const string Mailbox = "salesmailbox.mailbox.id";
    public const string Run = "salesmailbox.run.id";
    public const string Trigger = "salesmailbox.run.trigger";

    /// <summary>
    /// The id of the row in the ledger. The mail service's own id is not a tag, because in a drop folder it is a file name.
    /// </summary>
    public const string Item = "salesmailbox.item.id";
    public const string Message = "salesmailbox.message.id";
    public const string Verdict = "salesmailbox.match.verdict";
    public const string Reason = "salesmailbox.match.reason";
    public const string Ticket = "salesmailbox.ticket.id";
    public const string Place = "salesmailbox.message.place";
    public const string Outbox = "salesmailbox.outbox.id";
    public const string Attempt = "salesmailbox.outbox.attempt";

    /// <summary>The result.</summary>
    public const string Result = "salesmailbox.result";

    /// <summary>An error code, under the name that OpenTelemetry's conventions define.</summary>
    public const string Error = "error.type";
}
