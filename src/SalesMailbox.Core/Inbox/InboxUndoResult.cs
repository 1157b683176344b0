using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Inbox;

/// <summary>The outcome of an undo.</summary>
/// <param name="Back">The ids of the messages that were restored.</param>
/// <param name="Refused">The messages that were skipped because they were changed since.</param>
/// <param name="Notes">What remains although the message is restored, such as a ticket that someone has worked on.</param>
public sealed record InboxUndoResult(IReadOnlyList<string> Back, IReadOnlyList<InboxRefusal> Refused, IReadOnlyList<CodedText> Notes);
