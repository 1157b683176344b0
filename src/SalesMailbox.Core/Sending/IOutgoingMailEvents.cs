using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Sending;

/// <summary>Receives the events of outgoing emails. A host can register any number.</summary>
public interface IOutgoingMailEvents
{
    /// <summary>Called before an email is queued; may change its subject and texts, or refuse it.</summary>
    /// <returns>The reasons why it must not be sent; empty to allow it.</returns>
    Task<IReadOnlyList<Error>> QueueingAsync(OutgoingMail mail, CancellationToken cancellationToken);

    /// <summary>Called after the mail service accepted the email. An exception is logged and has no effect.</summary>
    Task SentAsync(OutgoingMail mail, CancellationToken cancellationToken);

    /// <summary>Called after the email failed permanently. An exception is logged and has no effect.</summary>
    Task FailedAsync(OutgoingMail mail, CancellationToken cancellationToken);
}
