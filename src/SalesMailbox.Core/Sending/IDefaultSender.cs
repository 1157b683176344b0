using SalesMailbox.Core.Connections;

namespace SalesMailbox.Core.Sending;

/// <summary>Reads the default sender of all quotations (O4). Implemented by quotations, which depend on sending.</summary>
public interface IDefaultSender
{
    Task<DefaultSender> ReadAsync(CancellationToken cancellationToken = default);
}

/// <summary>The default sender of all quotations.</summary>
/// <param name="From">The mailbox that sends.</param>
/// <param name="FallbackMailboxId">The mailbox for agents without their own; null or empty for none.</param>
public sealed record DefaultSender(FromSetting From, string? FallbackMailboxId);
