using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Sending;

/// <summary>A mailbox that can send.</summary>
/// <param name="Notice">A warning before sending, for example that the sign-in has ended and the email will wait; null for none.</param>
public sealed record SenderChoice(Mailbox Mailbox, CodedText? Notice)
{
    /// <summary>
    /// The largest message that its service accepts, in bytes as sent; null for no limit. Encoding makes attachments a third larger.
    /// </summary>
    public long? LargestMessage { get; init; }

    public string MailboxId => Mailbox.Id;

    public string Address => Mailbox.Address;
}
