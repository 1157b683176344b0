namespace SalesMailbox.Core.MailServices;

/// <summary>A mail service said no. The message is for people and holds no token and no mail text.</summary>
public sealed class MailServiceException(MailServiceError error, string message, DateTimeOffset? retryAt = null, Exception? inner = null) : Exception(message, inner)
{
    public MailServiceError Error { get; } = error;

    /// <summary>When the service wants to be asked again, if it said so.</summary>
    public DateTimeOffset? RetryAt { get; } = retryAt;
}
