using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Inbox;

/// <summary>Actions on messages in My Inbox that can be undone for a short time (B7).</summary>
public enum InboxActionKind
{
    ToTicket,
    NewTicket,
    CrmNote,
    Delete,

    /// <summary>Marked as done (A2).</summary>
    Done,

    /// <summary>Moved from the Done view back to the list.</summary>
    MoveBack,
}

/// <summary>
/// An agent's action on messages in My Inbox, as a page stores it for the Undo button. It is not trusted: <see cref="InboxUndo"/> checks it
/// against the history of each message.
/// </summary>
/// <param name="Since">A time before the first message was processed.</param>
/// <param name="Until">A time after the last message was processed.</param>
public sealed record UndoableAction(
    string AgentId, InboxActionKind Kind, DateTimeOffset Since, DateTimeOffset Until, IReadOnlyList<string> MessageIds)
{
    /// <summary>How long the button is shown.</summary>
    public static readonly TimeSpan Offered = TimeSpan.FromSeconds(10);

    /// <summary>Additional time for the page to reach the reader and for the click to come back.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    // Databases store a moment with less precision than the clock.
    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(1);

    /// <summary>When the button disappears.</summary>
    public DateTimeOffset OfferedUntil => Until + Offered;

    /// <summary>The place that the action moved the messages to.</summary>
    public MessagePlace Place => Kind switch
    {
        InboxActionKind.CrmNote => MessagePlace.CrmNote,
        InboxActionKind.Delete => MessagePlace.Deleted,
        InboxActionKind.Done => MessagePlace.Done,
        InboxActionKind.MoveBack => MessagePlace.Inbox,
        _ => MessagePlace.Ticket,
    };

    /// <summary>Starts recording an action; <see cref="Ended"/> adds its outcome.</summary>
    public static UndoableAction Begin(Agent agent, InboxActionKind kind, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(time);
        var now = time.GetUtcNow();
        return new UndoableAction(agent.Id, kind, now, now, []);
    }

    /// <param name="messageIds">The messages for which the action succeeded.</param>
    public UndoableAction Ended(TimeProvider time, params IReadOnlyList<string> messageIds)
    {
        ArgumentNullException.ThrowIfNull(time);
        return this with { Until = time.GetUtcNow(), MessageIds = messageIds };
    }

    /// <summary>Whether an event at that moment could have been part of the action.</summary>
    public bool Spans(DateTimeOffset moment) => moment >= Since - Rounding && moment <= Until + Rounding;
}
