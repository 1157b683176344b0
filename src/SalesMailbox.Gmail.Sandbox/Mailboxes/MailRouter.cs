using System.Globalization;
using System.Security.Cryptography;
using MimeKit;

namespace SalesMailbox.Gmail.Sandbox.Mailboxes;

/// <summary>Delivers messages between the sandbox's mailboxes like a mail server.</summary>
internal sealed class MailRouter(MailboxRegistry mailboxes, GmailSandboxOptions options, TimeProvider time)
{
    /// <summary>
    /// Sends a message of a Google account: puts a copy into SENT and delivers it to To, Cc, and Bcc. Returns the sender's copy.
    /// </summary>
    /// <exception cref="ArgumentException">The message has no recipient.</exception>
    public DeliveredMessage Send(string sender, byte[] raw, string? threadId = null)
    {
        var recipients = Recipients(raw);
        var headers = RawHeaders.Parse(raw);
        SetSender(headers, mailboxes.Find(sender)!);
        SetMessageId(headers);
        if (!headers.Has("Date"))
        {
            headers.Set("Date", time.GetUtcNow().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        }

        return Distribute(sender, recipients, headers, threadId);
    }

    /// <summary>
    /// Delivers a message of an outside person with its Message-ID. The sender's mailbox is created if it doesn't exist, for the sender's
    /// copy.
    /// </summary>
    /// <exception cref="ArgumentException">The message has no sender or no recipient.</exception>
    public DeliveredMessage Post(byte[] raw)
    {
        var sender = MessageReader.Parse(raw)?.From.Mailboxes.FirstOrDefault()
            ?? throw new ArgumentException("The message has no From address.", nameof(raw));
        var recipients = Recipients(raw);
        mailboxes.Add(sender.Address, sender.Name, MailboxKind.Outside);
        return Distribute(sender.Address, recipients, RawHeaders.Parse(raw), null);
    }

    private static MailboxAddress[] Recipients(byte[] raw)
    {
        var message = MessageReader.Parse(raw) ?? throw new ArgumentException("Not a mail message.", nameof(raw));
        MailboxAddress[] recipients =
        [
            .. message.To.Mailboxes.Concat(message.Cc.Mailboxes).Concat(message.Bcc.Mailboxes)
                .DistinctBy(mailbox => mailbox.Address, StringComparer.OrdinalIgnoreCase),
        ];
        return recipients.Length > 0 ? recipients : throw new ArgumentException("Recipient address required", nameof(raw));
    }

    // Gmail replaces a From address that isn't one of the account's own with the account's address.
    private static void SetSender(RawHeaders headers, AccountSummary sender)
    {
        var own = InternetAddressList.TryParse(headers.Get("From") ?? string.Empty, out var from)
            && from.Mailboxes.Any(mailbox => string.Equals(mailbox.Address, sender.Address, StringComparison.OrdinalIgnoreCase));
        if (!own)
        {
            headers.Set("From", new MailboxAddress(sender.DisplayName, sender.Address).ToString(true));
        }
    }

    private void SetMessageId(RawHeaders headers)
    {
        var original = headers.Get("Message-ID");
        if (original is not null && !options.RewriteMessageId)
        {
            return;
        }

        headers.Set("Message-ID", $"<CA{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}@mail.gmail.test>");
        if (original is not null)
        {
            headers.Prepend("X-Google-Original-Message-ID", original);
        }
    }

    private DeliveredMessage Distribute(string sender, MailboxAddress[] recipients, RawHeaders headers, string? threadId)
    {
        var toSelf = recipients.Any(recipient => IsSame(recipient.Address, sender));
        string[] labels = toSelf ? [SystemLabels.Sent, SystemLabels.Inbox, SystemLabels.Unread] : [SystemLabels.Sent];
        var sent = mailboxes.Deliver(sender, headers.ToArray(), labels, null, threadId);

        headers.Remove("Bcc");
        var copy = headers.ToArray();
        foreach (var recipient in recipients.Where(recipient => !IsSame(recipient.Address, sender)))
        {
            var mailbox = mailboxes.Add(recipient.Address, recipient.Name, MailboxKind.Outside);
            var received = RawHeaders.Parse(copy);
            received.Prepend(
                "Received",
                $"by sandbox.gmail.test for <{mailbox.Address}>; {time.GetUtcNow().ToString("r", CultureInfo.InvariantCulture)}");
            received.Prepend("Delivered-To", mailbox.Address);
            mailboxes.Deliver(mailbox.Address, received.ToArray(), [SystemLabels.Inbox, SystemLabels.Unread]);
        }

        return sent;
    }

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
