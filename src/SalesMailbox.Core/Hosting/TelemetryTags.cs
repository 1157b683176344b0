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

    /// <summary>The row of the ledger. The mail service's id is not a tag: a folder of email files calls a message by the name of its file.</summary>
    public const string Item = "salesmailbox.item.id";
    public const string Message = "salesmailbox.message.id";
    public const string Verdict = "salesmailbox.match.verdict";
    public const string Reason = "salesmailbox.match.reason";
    public const string Ticket = "salesmailbox.ticket.id";
    public const string Place = "salesmailbox.message.place";
    public const string Outbox = "salesmailbox.outbox.id";
    public const string Attempt = "salesmailbox.outbox.attempt";

    /// <summary>What became of it.</summary>
    public const string Result = "salesmailbox.result";

    /// <summary>A code; the name that OpenTelemetry's conventions have for it.</summary>
    public const string Error = "error.type";
}
