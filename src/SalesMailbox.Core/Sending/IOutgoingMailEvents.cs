using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Sending;

/// <summary>Looks at emails on their way out. A host can register any number of these.</summary>
public interface IOutgoingMailEvents
{
    /// <summary>Before a mail is queued: may change its subject and texts, or refuse it.</summary>
    /// <returns>Why it must not be sent; empty where it may.</returns>
    Task<IReadOnlyList<Error>> QueueingAsync(OutgoingMail mail, CancellationToken cancellationToken);

    /// <summary>The service took it. An exception is logged and changes nothing.</summary>
    Task SentAsync(OutgoingMail mail, CancellationToken cancellationToken);

    /// <summary>It failed permanently. An exception is logged and changes nothing.</summary>
    Task FailedAsync(OutgoingMail mail, CancellationToken cancellationToken);
}
