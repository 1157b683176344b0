using SalesMailbox.Core.Connections;

namespace SalesMailbox.Core.Import;

/// <summary>Why an import skipped a mailbox.</summary>
public enum ImportSkip
{
    /// <summary>The integrator of its connection is off (I1).</summary>
    IntegratorOff,

    /// <summary>Its agent is not active; an administrator has to hand the mailbox over.</summary>
    OwnerInactive,

    /// <summary>Its agent has not signed in.</summary>
    NotSignedIn,

    /// <summary>The sign-in is no longer valid; the agent has to sign in again.</summary>
    GrantDead,

    /// <summary>The last attempt failed, and the next one is not due before <see cref="MailboxImport.NotBefore"/>.</summary>
    BackingOff,

    /// <summary>Another importer, possibly in another process, holds the mailbox.</summary>
    Busy,

    /// <summary>The import could not be recorded, for example because the database is unavailable; the log has the details.</summary>
    BrokeOff,
}

/// <summary>The result of one call of the importer for a mailbox: a run, or the reason why there was none.</summary>
/// <param name="NotBefore">When a mailbox that waits after a failure is due again.</param>
public sealed record MailboxImport(Mailbox Mailbox, ImportRun? Run, ImportSkip? Skip = null, DateTimeOffset? NotBefore = null)
{
    /// <summary>
    /// Whether the mailbox was imported or is not meant to be imported. False for a mailbox that should have been imported and was not.
    /// </summary>
    public bool IsInOrder => Run is { State: ImportRunState.Succeeded }
        || Skip is ImportSkip.IntegratorOff or ImportSkip.OwnerInactive or ImportSkip.NotSignedIn;
}
