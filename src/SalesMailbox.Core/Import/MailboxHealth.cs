using SalesMailbox.Core.Connections;

namespace SalesMailbox.Core.Import;

/// <summary>The health of a mailbox as one state; if several apply, the most urgent one.</summary>
public enum MailboxHealthState
{
    NotSignedIn,
    GrantDead,
    IntegratorOff,

    /// <summary>Its agent is not active: nothing is imported until the mailbox is handed over.</summary>
    OwnerInactive,
    Importing,

    /// <summary>Signed in, but not yet imported.</summary>
    Waiting,

    /// <summary>The last attempt failed and is repeated automatically, and the last success is recent. No one has to act.</summary>
    Delayed,

    /// <summary>
    /// The last attempt failed (<see cref="ImportState.LastError"/>) and is not repeated, or the last success is too long ago.
    /// </summary>
    Failing,

    /// <summary>There was no failure, but the last success is too long ago: the schedule does not run.</summary>
    Late,

    /// <summary>Imported, but messages are parked.</summary>
    NeedsAttention,
    Healthy,
}

/// <summary>A mailbox's health (I7), calculated only from data that the import stored.</summary>
/// <param name="Lag">The time since the last complete success; null if there was none.</param>
/// <param name="CursorAge">The time since the change cursor moved; null before the first listing.</param>
public sealed record MailboxHealth(
    Mailbox Mailbox,
    Grant? Grant,
    ImportState? State,
    ImportItemCounts Counts,
    TimeSpan? Lag,
    TimeSpan? CursorAge,
    ImportRun? LastRun,
    MailboxHealthState Health)
{
    /// <summary>When the schedule runs next, not before a failed attempt may be repeated; null if it is off.</summary>
    public DateTimeOffset? NextRun { get; init; }

    /// <summary>
    /// Whether the mailbox is signed in and switched on, but no import was complete. Nothing is known about its messages, not even that
    /// there are none.
    /// </summary>
    public bool IsBeforeFirstImport => Health is MailboxHealthState.Waiting or MailboxHealthState.Importing && State?.LastSuccessAt is null;

    /// <summary>States that require action by a person, the most urgent first.</summary>
    public static IReadOnlyList<MailboxHealthState> WorstFirst { get; } =
    [
        MailboxHealthState.OwnerInactive, MailboxHealthState.GrantDead, MailboxHealthState.Failing, MailboxHealthState.Late,
        MailboxHealthState.NeedsAttention, MailboxHealthState.NotSignedIn,
        MailboxHealthState.IntegratorOff,
    ];

    /// <summary>Whether a person has to act, because of the state or because messages are parked.</summary>
    public bool RequiresAction => WorstFirst.Contains(Health) || Counts.Parked > 0;

    /// <summary>For sorting: a lower value is more urgent.</summary>
    public int Urgency => WorstFirst.TakeWhile(state => state != Health).Count();
}
