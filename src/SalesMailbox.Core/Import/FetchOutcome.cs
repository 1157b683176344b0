using System.Diagnostics;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Import;

/// <summary>The outcome of reading one queued message.</summary>
/// <param name="Raw">The bytes in the raw store; null if the message is not imported or could not be read.</param>
/// <param name="Unwanted">Why it is not imported.</param>
internal sealed record FetchOutcome(
    ImportItem Item, FetchedMessage? Fetched = null, RawEntry? Raw = null, Unwanted? Unwanted = null, Exception? Failure = null)
{
    /// <summary>The message's trace; to be ended with the message's outcome. Null where nobody listens.</summary>
    public Activity? Trace { get; init; }
}

internal enum Unwanted
{
    SpamTrashOrDraft,
    NotInWantedPlace,
    TooOld,
    Gone,

    /// <summary>It is on the private blocklist of the mailbox's owner.</summary>
    Blocked,
}
