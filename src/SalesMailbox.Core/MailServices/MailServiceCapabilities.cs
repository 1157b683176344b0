namespace SalesMailbox.Core.MailServices;

/// <summary>What a mail service can do. The rules and the pages ask this, never which service it is.</summary>
public sealed record MailServiceCapabilities
{
    /// <summary>Messages can be sent (<see cref="IConnectionType.OpenSender"/>).</summary>
    public bool CanSend { get; init; }

    /// <summary>People put labels on messages there (<see cref="IMailboxReader.ListLabelsAsync"/>).</summary>
    public bool HasLabels { get; init; }

    /// <summary>
    /// A message keeps its <see cref="DiscoveredMessage.ProviderId"/> when it is moved. Where it does not, a moved message is listed as a new one, and the
    /// import recognizes it by its bytes.
    /// </summary>
    public bool HasStableIds { get; init; } = true;

    /// <summary>What is read is what was delivered, byte for byte. Otherwise the service makes the message again for each reader.</summary>
    public bool HasExactBytes { get; init; } = true;

    /// <summary>The largest message that can be sent, in bytes as it is sent; null where the service sets no limit.</summary>
    public long? LargestMessage { get; init; }
}
