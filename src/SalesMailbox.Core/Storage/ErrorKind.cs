namespace SalesMailbox.Core.Storage;

/// <summary>The kind of a refusal. A host can map it to a status code.</summary>
public enum ErrorKind
{
    /// <summary>The value that was entered or selected can't be used.</summary>
    Invalid,

    /// <summary>The object does not exist, or the user may not know that it exists.</summary>
    NotFound,

    /// <summary>Another user was first, or the current state does not allow it.</summary>
    Conflict,

    /// <summary>The user is not allowed to do this.</summary>
    Forbidden,

    /// <summary>Another service did not answer or refused. A retry can succeed.</summary>
    Unavailable,
}
