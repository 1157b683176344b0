using MimeKit;
using MimeKit.Utils;
using SalesMailbox.Gmail.Sandbox.Mailboxes;

namespace SalesMailbox.Gmail.Sandbox.Pages;

/// <summary>Creates a message from the compose form.</summary>
internal static class ComposedMail
{
    /// <exception cref="ArgumentException">A field isn't valid.</exception>
    /// <exception cref="ParseException">An address can't be read.</exception>
    public static async Task<byte[]> Create(
        IFormCollection form, MailboxRegistry mailboxes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var from = MailboxAddress.Parse(form["from"].ToString());
        from.Name = form["fromName"].ToString();
        var mail = new MimeMessage
        {
            Subject = form["subject"].ToString(),
            Date = now,
            MessageId = MimeUtils.GenerateMessageId(from.Domain),
        };
        mail.From.Add(from);
        mail.To.AddRange(InternetAddressList.Parse(form["to"].ToString()));
        if (form["cc"].ToString() is { Length: > 0 } copies)
        {
            mail.Cc.AddRange(InternetAddressList.Parse(copies));
        }

        if (form["inReplyTo"].ToString() is { Length: > 0 } parent)
        {
            mail.InReplyTo = parent;
            var earlier = mailboxes.Find(from.Address) is null
                ? null
                : mailboxes.Read(from.Address, mailbox => mailbox.FindByMessageId(parent));
            mail.References.AddRange([.. (earlier?.Facts.References ?? []).Where(id => id != parent), parent]);
        }

        AddHeaders(mail, form["headers"].ToString());
        mail.Body = await Body(form, cancellationToken);
        using var raw = new MemoryStream();
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        await mail.WriteToAsync(format, raw, cancellationToken);
        return raw.ToArray();
    }

    private static void AddHeaders(MimeMessage mail, string lines)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts.Length != 2)
            {
                throw new ArgumentException($"'{line}' is no header; write Name: value.", nameof(lines));
            }

            mail.Headers.Add(parts[0], parts[1]);
        }
    }

    private static async Task<MimeEntity> Body(IFormCollection form, CancellationToken cancellationToken)
    {
        var builder = new BodyBuilder { TextBody = form["text"].ToString() };
        if (form["html"].ToString() is { Length: > 0 } html)
        {
            builder.HtmlBody = html;
        }

        foreach (var file in form.Files.Where(file => file.Length > 0))
        {
            await using var content = file.OpenReadStream();
            await builder.Attachments.AddAsync(file.FileName, content, cancellationToken);
        }

        return builder.ToMessageBody();
    }
}
