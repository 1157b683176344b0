using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Inbox;

/// <summary>What an agent can do with mail in My Inbox and undo for a moment (B7).</summary>
public enum InboxActionKind
{
    ToTicket,
    NewTicket,
    CrmNote,
    Delete,

    /// <summary>Marked as done (A2).</summary>
    Done,

    /// <summary>Taken back from the Done view into the list.</summary>
    MoveBack,
}

/// <summary>
/// What an agent did with mail of My Inbox, as a page keeps it for the Undo button. It proves nothing: <see cref="InboxUndo"/> compares it with the history of
/// each mail, which says who did what, and when.
/// </summary>
/// <param name="Since">Before the first mail was dealt with.</param>
/// <param name="Until">After the last one.</param>
public sealed record UndoableAction(string AgentId, InboxActionKind Kind, DateTimeOffset Since, DateTimeOffset Until, IReadOnlyList<string> MessageIds)
{
    /// <summary>How long it is offered.</summary>
    public static readonly TimeSpan Offered = TimeSpan.FromSeconds(10);

    /// <summary>For the way of the page to the reader and of the press on the button back.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    // Databases keep less of a moment than the clock gives.
    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(1);

    /// <summary>When the button goes.</summary>
    public DateTimeOffset OfferedUntil => Until + Offered;

    /// <summary>Where the action put the mail.</summary>
    public MessagePlace Place => Kind switch
    {
        InboxActionKind.CrmNote => MessagePlace.CrmNote,
        InboxActionKind.Delete => MessagePlace.Deleted,
        InboxActionKind.Done => MessagePlace.Done,
        InboxActionKind.MoveBack => MessagePlace.Inbox,
        _ => MessagePlace.Ticket,
    };

    /// <summary>An action that begins now; <see cref="Ended"/> says what became of it.</summary>
    public static UndoableAction Begin(Agent agent, InboxActionKind kind, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(time);
        var now = time.GetUtcNow();
        return new UndoableAction(agent.Id, kind, now, now, []);
    }

    /// <param name="messageIds">The emails it was done with.</param>
    public UndoableAction Ended(TimeProvider time, params IReadOnlyList<string> messageIds)
    {
        ArgumentNullException.ThrowIfNull(time);
        return this with { Until = time.GetUtcNow(), MessageIds = messageIds };
    }

    /// <summary>Whether something that happened then can have been part of it.</summary>
    public bool Spans(DateTimeOffset moment) => moment >= Since - Rounding && moment <= Until + Rounding;
}
