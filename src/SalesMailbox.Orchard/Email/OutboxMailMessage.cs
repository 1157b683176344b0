using OrchardCore.Email;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using MailMessage = OrchardCore.Email.MailMessage;

namespace SalesMailbox.Orchard.Email;

/// <summary>An outbox message in the form of Orchard's email. Its attachments stay open until it is disposed of.</summary>
internal sealed class OutboxMailMessage : IAsyncDisposable
{
    private readonly string _addressed;

    private OutboxMailMessage(MailMessage message) => (Message, _addressed) = (message, Addressed(message));

    public MailMessage Message { get; }

    /// <summary>Whether a listener changed something that must not change: addresses or attachments.</summary>
    public bool IsReaddressed => Addressed(Message) != _addressed;

    public static async Task<OutboxMailMessage> OpenAsync(OutgoingMail mail, IRawStore raw, CancellationToken cancellationToken)
    {
        var message = new MailMessage
        {
            From = mail.FromAddress,
            Sender = mail.FromAddress,
            To = Addresses(mail, AddressRole.To),
            Cc = Addresses(mail, AddressRole.Cc),
            Bcc = Addresses(mail, AddressRole.Bcc),
            Subject = mail.Subject,
            HtmlBody = mail.Html,
            TextBody = mail.Text,
        };
        foreach (var attachment in mail.Attachments)
        {
            message.Attachments.Add(new MailMessageAttachment
            {
                Filename = attachment.FileName,
                Stream = await raw.OpenAsync(attachment.Hash, cancellationToken),
            });
        }

        return new OutboxMailMessage(message);
    }

    /// <summary>Returns the composer's field for the name of a property of Orchard's message.</summary>
    public static string FieldOf(string key) => key switch
    {
        nameof(MailMessage.To) or nameof(MailMessage.Cc) or nameof(MailMessage.Bcc) or nameof(MailMessage.Subject) or nameof(
            MailMessage.Attachments) =>
            key,
        nameof(MailMessage.HtmlBody) or nameof(MailMessage.TextBody) => nameof(MailDraft.Html),
        nameof(MailMessage.From) or nameof(MailMessage.Sender) or nameof(MailMessage.ReplyTo) => nameof(MailDraft.MailboxId),
        _ => "",
    };

    /// <summary>Applies the subject and the texts that listeners left. The HTML is sanitized like an agent's.</summary>
    /// <returns>The errors that prevent sending; empty if the changes were applied.</returns>
    public IReadOnlyList<Error> TakeOver(OutgoingMail mail)
    {
        var subject = SubjectNormalizer.Tidy(Message.Subject);
        var html = Message.HtmlBody == mail.Html ? mail.Html : ComposedHtml.Clean(Message.HtmlBody ?? "");
        if (subject.Length is 0 or > OutgoingMailFactory.MaxSubject)
        {
            return [EmailErrors.BadSubject.At(nameof(MailDraft.Subject), OutgoingMailFactory.MaxSubject)];
        }

        if (html.Length > ComposedHtml.MaxLength || ComposedHtml.IsBlank(html))
        {
            return [EmailErrors.BadText.At(nameof(MailDraft.Html))];
        }

        // If only the HTML was changed, the plain text is derived from it.
        mail.Text = Message.TextBody is { } plain && plain != mail.Text ? plain : html == mail.Html ? mail.Text : ComposedHtml.ToText(html);
        (mail.Subject, mail.Html) = (subject, html);
        return [];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var attachment in Message.Attachments)
        {
            await attachment.Stream.DisposeAsync();
        }
    }

    private static string Addresses(OutgoingMail mail, AddressRole role) =>
        string.Join(", ", mail.Recipients.Where(recipient => recipient.Role == role).Select(recipient => recipient.Address));

    private static string Addressed(MailMessage message) =>
        string.Join('\n', message.From, message.Sender, message.ReplyTo, message.To, message.Cc, message.Bcc, string.Join(
            '\n', message.Attachments.Select(file => file.Filename)));
}
