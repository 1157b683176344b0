using SalesMailbox.Core.Connections;

namespace SalesMailbox.Core.Import;

/// <summary>How a mailbox is, in one word; the most pressing one holds.</summary>
public enum MailboxHealthState
{
    NotSignedIn,
    GrantDead,
    IntegratorOff,

    /// <summary>Its agent is no longer active: nothing is imported until it is handed over.</summary>
    OwnerInactive,
    Importing,

    /// <summary>Signed in, not imported yet.</summary>
    Waiting,

    /// <summary>The last attempt failed; see <see cref="ImportState.LastError"/>.</summary>
    Failing,

    /// <summary>Nothing failed, yet the last success is too long ago: the schedule does not run.</summary>
    Late,

    /// <summary>Imported, but messages are parked.</summary>
    NeedsAttention,
    Healthy,
}

/// <summary>A mailbox's health (I7), made from what was stored by the import itself; nothing in it is assumed.</summary>
/// <param name="Lag">Time since the last complete success; null where there was none.</param>
/// <param name="CursorAge">Time since the change cursor moved; null before the first listing.</param>
public sealed record MailboxHealth(
    Mailbox Mailbox, Grant? Grant, ImportState? State, ImportItemCounts Counts, TimeSpan? Lag, TimeSpan? CursorAge, ImportRun? LastRun, MailboxHealthState Health)
{
    /// <summary>When the schedule runs next; null where it is off.</summary>
    public DateTimeOffset? NextRun { get; init; }

    /// <summary>Signed in and switched on, yet no import was complete so far: nothing can be said of its mail, least of all that there is none.</summary>
    public bool IsBeforeFirstImport => Health is MailboxHealthState.Waiting or MailboxHealthState.Importing && State?.LastSuccessAt is null;

    /// <summary>States somebody has to do something about, the most pressing first.</summary>
    public static IReadOnlyList<MailboxHealthState> WorstFirst { get; } =
    [
        MailboxHealthState.OwnerInactive, MailboxHealthState.GrantDead, MailboxHealthState.Failing, MailboxHealthState.Late, MailboxHealthState.NeedsAttention, MailboxHealthState.NotSignedIn,
        MailboxHealthState.IntegratorOff,
    ];

    /// <summary>Whether somebody has to do something: the state says so, or mail is parked whatever the state is.</summary>
    public bool NeedsSomebody => WorstFirst.Contains(Health) || Counts.Parked > 0;

    /// <summary>For sorting: lower is more pressing.</summary>
    public int Urgency => WorstFirst.TakeWhile(state => state != Health).Count();
}
