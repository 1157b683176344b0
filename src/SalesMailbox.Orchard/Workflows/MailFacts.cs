using System.Globalization;
using SalesMailbox.Core.Import;

namespace SalesMailbox.Orchard.Workflows;

/// <summary>
/// The data about an email that a workflow gets: the sender, the mailbox, the subject, and what was done. It never contains the text,
/// because a workflow's input is stored with the workflow and shown on its pages. A workflow that needs more has the ids.
/// </summary>
internal static class MailFacts
{
    public static Dictionary<string, object> Of(FiledMail mail)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var (mailbox, message, decision) = mail;
        var facts = new Dictionary<string, object>
        {
            ["MessageId"] = message.Id,
            ["InternetMessageId"] = message.InternetMessageId ?? "",
            ["Sender"] = message.FromAddress,
            ["SenderName"] = message.FromName,
            ["Subject"] = message.Subject,
            ["ReceivedAt"] = message.ReceivedAt.ToString("O", CultureInfo.InvariantCulture),
            ["Direction"] = message.Direction.ToString(),
            ["HasAttachments"] = message.HasAttachments,
            ["MailboxId"] = mailbox.Id,
            ["Mailbox"] = mailbox.Address,
            ["ConnectionId"] = mailbox.ConnectionId,
            ["AgentId"] = message.AgentId,
            ["Verdict"] = decision.Verdict.ToString(),
            ["Reason"] = decision.Reason.ToString(),
            ["TicketId"] = message.TicketId ?? "",
            ["ClientId"] = message.ClientId ?? "",
            ["ContactId"] = message.ContactId ?? "",
        };
        return facts;
    }
}
