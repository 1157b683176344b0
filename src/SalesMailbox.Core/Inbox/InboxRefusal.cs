using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Inbox;

/// <summary>One of several emails with which something could not be done.</summary>
/// <param name="Text">Why not, and of which mail: "Solar roof" was added to #12 by Ben.</param>
public sealed record InboxRefusal(string MessageId, CodedText Text);
