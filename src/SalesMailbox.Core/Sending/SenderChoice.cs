using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Sending;

/// <summary>A mailbox that can send.</summary>
/// <param name="Notice">What to know before sending from it (its sign-in has ended, so the mail will wait); null where all is well.</param>
public sealed record SenderChoice(Mailbox Mailbox, CodedText? Notice)
{
    /// <summary>The largest message its service takes, in bytes as it is sent; null for no limit. Attachments grow by a third.</summary>
    public long? LargestMessage { get; init; }

    public string MailboxId => Mailbox.Id;

    public string Address => Mailbox.Address;
}
