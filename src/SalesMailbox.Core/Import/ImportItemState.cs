namespace SalesMailbox.Core.Import;

/// <summary>What became of a message id in the ledger.</summary>
public enum ImportItemState
{
    /// <summary>Known but not yet filed.</summary>
    Pending,

    /// <summary>Failed too often: kept with its error until a person retries it.</summary>
    Parked,

    /// <summary>Stored and filed.</summary>
    Stored,

    /// <summary>Not wanted, with the reason: spam, trash, draft, sent while Sent is off, or on its owner's blocklist.</summary>
    Ignored,

    /// <summary>Deleted at the service before it could be fetched.</summary>
    Gone,
}
