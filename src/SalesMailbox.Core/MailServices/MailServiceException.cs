using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.MailServices;

/// <summary>A mail service said no. The text is for people and holds no token and no mail text.</summary>
public sealed class MailServiceException(MailServiceError error, CodedText text, DateTimeOffset? retryAt = null, Exception? inner = null)
    : Exception(text?.ToString(), inner), ICodedException
{
    public MailServiceError Error { get; } = error;

    public CodedText Text { get; } = text ?? throw new ArgumentNullException(nameof(text));

    /// <summary>When the service wants to be asked again, if it said so.</summary>
    public DateTimeOffset? RetryAt { get; } = retryAt;
}
