namespace SalesMailbox.Core.MailServices;

/// <summary>Sends from one mailbox. Apart from the importer's <see cref="IMailboxReader"/>, so that the import has no way to change anything (I3).</summary>
/// <remarks>Every method throws <see cref="MailServiceException"/> for what the service refuses.</remarks>
public interface IMailSender : IAsyncDisposable
{
    /// <summary>
    /// Sends once, and sees to it that the mailbox's Sent has a copy, no matter who files it there. It is never repeated in here where the service may have taken
    /// the message.
    /// </summary>
    /// <param name="raw">The message (RFC 5322), seekable.</param>
    /// <param name="threadId">The service's thread to put it in; null for none. Ignored by a service without threads.</param>
    /// <exception cref="MailServiceException">
    /// <see cref="MailServiceError.Transient"/>: unknown whether it was sent. <see cref="MailServiceError.MessageGone"/>: not sent, the thread is not there.
    /// All others: not sent.
    /// </exception>
    Task<SentMail> SendAsync(Stream raw, string? threadId, CancellationToken cancellationToken);

    /// <summary>Looks in Sent for a message from here, by its header <see cref="SentMark.Header"/> or, where the service kept or noted it, its Message-ID.</summary>
    /// <param name="since">Messages that the service received earlier are not looked at.</param>
    /// <returns>With its id; null where it is not there.</returns>
    Task<SentMail?> FindSentAsync(SentMark mark, DateTimeOffset since, CancellationToken cancellationToken);
}

/// <summary>What a message from here is known by.</summary>
/// <param name="Header">The name of the header field that marks it.</param>
/// <param name="Value">The field's exact value.</param>
/// <param name="MessageId">The Message-ID it was sent with, in angle brackets.</param>
public sealed record SentMark(string Header, string Value, string MessageId);

/// <summary>A message that was sent.</summary>
/// <param name="ProviderId">The service's id of the copy in Sent; null where the service does not say it, and it has to be found there.</param>
public sealed record SentMail(string? ProviderId, string? ThreadId);
