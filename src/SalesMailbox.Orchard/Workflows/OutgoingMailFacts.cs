using System.Globalization;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Orchard.Workflows;

/// <summary>The data about an email that was sent or failed. It never contains the text: see <see cref="MailFacts"/>.</summary>
internal static class OutgoingMailFacts
{
    public static Dictionary<string, object> Of(OutgoingMail mail, Sentences sentences)
    {
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentNullException.ThrowIfNull(sentences);
        return new Dictionary<string, object>
        {
            ["MessageId"] = mail.Id,
            ["State"] = mail.State.ToString(),
            ["Reason"] = sentences.OfOptional(mail.Reason) ?? "",
            ["ReasonCode"] = mail.Reason?.Code ?? "",
            ["Sender"] = mail.FromAddress,
            ["SenderName"] = mail.FromName,
            ["Recipients"] = string.Join(", ", mail.Recipients.Select(recipient => recipient.Address)),
            ["Subject"] = mail.Subject,
            ["SentAt"] = mail.SentAt?.ToString("O", CultureInfo.InvariantCulture) ?? "",
            ["HasAttachments"] = mail.Attachments.Count > 0,
            ["MailboxId"] = mail.MailboxId,
            ["AgentId"] = mail.AgentId,
            ["TicketId"] = mail.TicketId,
            ["ActionId"] = mail.ActionId ?? "",
            ["QuotationId"] = mail.QuotationId ?? "",
        };
    }
}
