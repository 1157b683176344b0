namespace SalesMailbox.Core.MailServices;

/// <summary>
/// Sends from one mailbox. Separate from the importer's <see cref="IMailboxReader"/>, so that an import can't change anything (I3).
/// </summary>
/// <remarks>Every method throws a <see cref="MailServiceException"/> if the service refuses.</remarks>
public interface IMailSender : IAsyncDisposable
{
    /// <summary>
    /// Sends the message once and makes sure that a copy is in the Sent folder of the mailbox, no matter which side stores it there. Never
    /// retries if the service may have accepted the message.
    /// </summary>
    /// <param name="raw">The message (RFC 5322), seekable.</param>
    /// <param name="threadId">The service's thread for the message; null for none. Ignored by a service without threads.</param>
    /// <exception cref="MailServiceException">
    /// <see cref="MailServiceError.Transient"/>: it is unknown whether the message was sent. <see cref="MailServiceError.MessageGone"/>:
    /// not sent, because the thread does not exist. All others: not sent.
    /// </exception>
    Task<SentMail> SendAsync(Stream raw, string? threadId, CancellationToken cancellationToken);

    /// <summary>
    /// Searches the Sent folder for a message from this product by its <see cref="SentMark.Header"/> or, where the service keeps or records
    /// it, its Message-ID.
    /// </summary>
    /// <param name="since">Messages that the service received earlier are not searched.</param>
    /// <returns>The message with its id; null if it is not found.</returns>
    Task<SentMail?> FindSentAsync(SentMark mark, DateTimeOffset since, CancellationToken cancellationToken);
}

/// <summary>Identifies a message that was sent from this product.</summary>
/// <param name="Header">The name of the header field that marks it.</param>
/// <param name="Value">The exact value of the field.</param>
/// <param name="MessageId">The Message-ID that it was sent with, in angle brackets.</param>
public sealed record SentMark(string Header, string Value, string MessageId);

/// <summary>A message that was sent.</summary>
/// <param name="ProviderId">The service's id of the copy in the Sent folder; null if the service does not report it, so that the copy has
/// to be found there.</param>
public sealed record SentMail(string? ProviderId, string? ThreadId);
