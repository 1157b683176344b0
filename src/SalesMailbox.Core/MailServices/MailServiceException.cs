using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.MailServices;

/// <summary>A mail service refused a request. The text is for users and contains no token and no content of messages.</summary>
public sealed class MailServiceException(MailServiceError error, CodedText text, DateTimeOffset? retryAt = null, Exception? inner = null)
    : Exception(text?.ToString(), inner), ICodedException
{
    /// <summary>What the refusal means for the caller.</summary>
    public MailServiceError Error { get; } = error;

    /// <summary>The reason, for users.</summary>
    public CodedText Text { get; } = text ?? throw new ArgumentNullException(nameof(text));

    /// <summary>The earliest time for a retry, if the service named one.</summary>
    public DateTimeOffset? RetryAt { get; } = retryAt;
}
