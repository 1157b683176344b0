using System.Globalization;
using SalesMailbox.Core.Import;

namespace SalesMailbox.Orchard.Workflows;

/// <summary>
/// What a workflow learns of a mail: who, to which mailbox, about what, and what was done. Never its text: a workflow's input is kept with the workflow
/// and shown on its pages. A workflow that needs more has the ids.
/// </summary>
public static class MailFacts
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
