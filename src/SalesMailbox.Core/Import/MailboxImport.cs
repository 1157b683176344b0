using SalesMailbox.Core.Connections;

namespace SalesMailbox.Core.Import;

/// <summary>Why an import left a mailbox alone.</summary>
public enum ImportSkip
{
    /// <summary>Its connection's integrator is off (I1).</summary>
    IntegratorOff,

    /// <summary>Its agent is no longer active; an administrator hands the mailbox over.</summary>
    OwnerInactive,

    /// <summary>Its agent has not signed in yet.</summary>
    NotSignedIn,

    /// <summary>The sign-in is no longer valid; the agent has to sign in again.</summary>
    GrantDead,

    /// <summary>The last attempt failed and the next one is not due yet: <see cref="MailboxImport.NotBefore"/>.</summary>
    BackingOff,

    /// <summary>Another importer, perhaps in another process, has the mailbox.</summary>
    Busy,

    /// <summary>The import could not even be written down, for instance because the database is away; the log says more.</summary>
    BrokeOff,
}

/// <summary>What one call of the importer did with a mailbox: a run, or why there was none.</summary>
/// <param name="NotBefore">When a mailbox that is backing off is due again.</param>
public sealed record MailboxImport(Mailbox Mailbox, ImportRun? Run, ImportSkip? Skip = null, DateTimeOffset? NotBefore = null)
{
    /// <summary>Imported, or not to be imported at all. A mailbox that ought to have been imported and was not is none of both.</summary>
    public bool IsInOrder => Run is { State: ImportRunState.Succeeded } || Skip is ImportSkip.IntegratorOff or ImportSkip.OwnerInactive or ImportSkip.NotSignedIn;
}
