namespace SalesMailbox.Core.Storage;

/// <summary>What kind of refusal an error is; a host can map it to a status code.</summary>
public enum ErrorKind
{
    /// <summary>What was typed or chosen can't be used.</summary>
    Invalid,

    /// <summary>It does not exist (any more), or the person may not know that it does.</summary>
    NotFound,

    /// <summary>Someone else was ahead, or its state does not allow it now.</summary>
    Conflict,

    /// <summary>The person may not do this.</summary>
    Forbidden,

    /// <summary>Another service did not answer or refused; the same again can succeed later.</summary>
    Unavailable,
}
