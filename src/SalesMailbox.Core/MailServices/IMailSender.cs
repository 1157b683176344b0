namespace SalesMailbox.Core.MailServices;

/// <summary>Sends from one mailbox. Apart from the importer's <see cref="IMailboxReader"/>, so that the import has no way to change anything (I3).</summary>
/// <remarks>Every method throws <see cref="MailServiceException"/> for what the service refuses.</remarks>
public interface IMailSender : IAsyncDisposable
{
    /// <summary>Sends once. It is never repeated in here where the service may have taken the mail.</summary>
    /// <param name="raw">The message (RFC 5322), seekable.</param>
    /// <param name="threadId">The service's thread to put it in; null for none.</param>
    /// <exception cref="MailServiceException">
    /// <see cref="MailServiceError.Transient"/>: unknown whether it was sent. <see cref="MailServiceError.MessageGone"/>: not sent, the thread is not there.
    /// All others: not sent.
    /// </exception>
    Task<SentMail> SendAsync(Stream raw, string? threadId, CancellationToken cancellationToken);

    /// <summary>Looks in Sent for a message by its headers.</summary>
    /// <param name="marks">Header names with the exact values to look for; one that fits is enough.</param>
    /// <param name="since">Messages that the service received earlier are not looked at.</param>
    Task<SentMail?> FindSentAsync(IReadOnlyDictionary<string, string> marks, DateTimeOffset since, CancellationToken cancellationToken);
}

/// <summary>A message as the service has it in Sent.</summary>
public sealed record SentMail(string ProviderId, string? ThreadId);
