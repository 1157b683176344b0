using SalesMailbox.Core.Connections;


namespace SalesMailbox.Core.Quotations;

/// <summary>Configuration &gt; Quotations: what holds for all of them, unless a client or the action says otherwise (O4 to O6).</summary>
public sealed class QuotationSettings
{
    public FromSetting From { get; set; } = FromSetting.NotSet;

    /// <summary>A shared mailbox for agents who have no mailbox of their own, where <see cref="From"/> is Sales Mailboxes.</summary>
    public string? FallbackMailboxId { get; set; }
}
