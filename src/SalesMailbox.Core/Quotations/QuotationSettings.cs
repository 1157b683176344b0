using SalesMailbox.Core.Connections;


namespace SalesMailbox.Core.Quotations;

/// <summary>
/// Configuration &gt; Quotations: the settings for all quotations, unless a client or the action overrides them (O4 to O6).
/// </summary>
public sealed class QuotationSettings
{
    public FromSetting From { get; set; } = FromSetting.NotSet;

    /// <summary>A shared mailbox for agents without a mailbox of their own, if <see cref="From"/> is Sales Mailboxes.</summary>
    public string? FallbackMailboxId { get; set; }
}
