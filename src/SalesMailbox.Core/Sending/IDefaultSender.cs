using SalesMailbox.Core.Connections;

namespace SalesMailbox.Core.Sending;

/// <summary>Reads the sender that is set for all quotations (O4). Quotations implement it: they know sending.</summary>
public interface IDefaultSender
{
    Task<DefaultSender> ReadAsync(CancellationToken cancellationToken = default);
}

/// <summary>The sender that is set for all quotations.</summary>
/// <param name="From">Which mailbox sends.</param>
/// <param name="FallbackMailboxId">For agents without a mailbox; null or empty for none.</param>
public sealed record DefaultSender(FromSetting From, string? FallbackMailboxId);
