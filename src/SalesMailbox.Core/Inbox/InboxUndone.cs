using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Inbox;

/// <summary>What an undo came to.</summary>
/// <param name="Back">Ids of the messages that are where they were.</param>
/// <param name="Refused">Emails that were left alone, because somebody did something with them since.</param>
/// <param name="Notes">What stays although the mail is back: a ticket somebody worked on in the meantime.</param>
public sealed record InboxUndone(IReadOnlyList<string> Back, IReadOnlyList<InboxRefusal> Refused, IReadOnlyList<CodedText> Notes);
