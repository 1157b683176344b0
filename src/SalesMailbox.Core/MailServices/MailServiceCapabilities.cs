namespace SalesMailbox.Core.MailServices;

/// <summary>What a mail service supports. Rules and pages check this, and never which service it is.</summary>
public sealed record MailServiceCapabilities
{
    /// <summary>Whether messages can be sent (<see cref="IConnectionType.OpenSender"/>).</summary>
    public bool CanSend { get; init; }

    /// <summary>Whether people can label messages (<see cref="IMailboxReader.ListLabelsAsync"/>).</summary>
    public bool HasLabels { get; init; }

    /// <summary>
    /// Whether a message keeps its <see cref="DiscoveredMessage.ProviderId"/> when it is moved. Otherwise a moved message is listed as a
    /// new one, and the import recognizes it by its bytes.
    /// </summary>
    public bool HasStableIds { get; init; } = true;

    /// <summary>
    /// Whether a message is read exactly as it was delivered, byte for byte. Otherwise the service rebuilds the message for each reader.
    /// </summary>
    public bool HasExactBytes { get; init; } = true;

    /// <summary>The largest message that can be sent, in bytes as sent; null if the service has no limit.</summary>
    public long? LargestMessage { get; init; }
}
