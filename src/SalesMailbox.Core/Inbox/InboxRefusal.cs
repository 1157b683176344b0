using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Inbox;

/// <summary>One of several messages on which an action failed.</summary>
/// <param name="Text">The message and the reason: "Solar roof" was added to #12 by Ben.</param>
public sealed record InboxRefusal(string MessageId, CodedText Text);
