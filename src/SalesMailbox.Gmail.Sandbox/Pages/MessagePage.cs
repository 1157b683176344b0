using MimeKit;
using SalesMailbox.Gmail.Sandbox.Mailboxes;

namespace SalesMailbox.Gmail.Sandbox.Pages;

/// <summary>The page of an email: headers, text, HTML in a sandboxed frame, attachments, and the original.</summary>
internal static class MessagePage
{
    public static IResult Show(MailboxRegistry mailboxes, string address, string id)
    {
        var message = mailboxes.Find(address) is null ? null : mailboxes.Read(address, mailbox => mailbox.Find(id));
        if (message is null || mailboxes.Raw(address, id) is not { } raw)
        {
            return Layout.Problem("There is no such mail.", StatusCodes.Status404NotFound);
        }

        var mail = MessageReader.Parse(raw);
        var made = mailboxes.Read(address, mailbox => mailbox.UserLabels.ToList());
        var mailboxPath = $"/mailbox/{Uri.EscapeDataString(address)}";
        var path = $"{mailboxPath}/{message.Id}";
        return Layout.Page(message.Facts.Subject.Length > 0 ? message.Facts.Subject : "(no subject)", Markup.Of(
            $"""
            <p><a href="{mailboxPath}">Back to {address}</a></p>
            <section class="card">
              <dl><dt>From</dt><dd>{message.Facts.From}</dd><dt>To</dt><dd>{message.Facts.To}</dd><dt>Received</dt><dd>{message.InternalDate:d MMM yyyy HH:mm:ss} UTC</dd>
              <dt>Labels</dt><dd>{message.Labels.Select(label => Markup.Of($"""<span class="label">{LabelForms.NameOf(made, label)}</span>"""))}</dd>
              <dt>Message-ID</dt><dd><code>{message.Facts.MessageId ?? "none"}</code></dd></dl>
              <p class="buttons"><a class="button" href="/compose?mailbox={Uri.EscapeDataString(address)}&amp;reply={message.Id}">Reply as {address}</a>
              <a class="button quiet" href="{path}/raw">Original (.eml, {message.Size} bytes)</a></p>
              {LabelForms.Show(path)}
            </section>
            {(mail is null ? Markup.Of($"""<section class="card"><p>These bytes are no mail that could be shown.</p></section>""") : Body(path, mail))}
            """));
    }

    /// <summary>Returns the HTML part for the frame, without scripts, network access, or navigation out of the frame.</summary>
    public static IResult Html(HttpContext context, MailboxRegistry mailboxes, string address, string id)
    {
        context.Response.Headers.ContentSecurityPolicy =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Mail(mailboxes, address, id)?.HtmlBody is { } html ? Results.Content(html, "text/html; charset=utf-8") : Results.NotFound();
    }

    public static IResult Raw(MailboxRegistry mailboxes, string address, string id) =>
        mailboxes.Find(address) is not null && mailboxes.Raw(address, id) is { } raw
            ? Results.File(raw, "application/octet-stream", id + ".eml")
            : Results.NotFound();

    public static IResult Attachment(HttpContext context, MailboxRegistry mailboxes, string address, string id, int index)
    {
        if (Mail(mailboxes, address, id)?.Attachments.ElementAtOrDefault(index) is not { } entity)
        {
            return Results.NotFound();
        }

        var content = new MemoryStream();
        if (entity is MimePart { Content: not null } part)
        {
            part.Content.DecodeTo(content);
        }
        else if (entity is MessagePart { Message: not null } attached)
        {
            attached.Message.WriteTo(content);
        }

        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.File(content.ToArray(), "application/octet-stream", Name(entity));
    }

    private static MimeMessage? Mail(MailboxRegistry mailboxes, string address, string id) =>
        mailboxes.Find(address) is not null && mailboxes.Raw(address, id) is { } raw ? MessageReader.Parse(raw) : null;

    private static string Name(MimeEntity entity) => entity.ContentDisposition?.FileName ?? entity.ContentType.Name ?? "attachment";

    private static Markup Body(string path, MimeMessage mail)
    {
        var attachments = mail.Attachments.Select((entity, index) => Markup.Of(
            $"""
            <li><a href="{path}/attachment/{index}">{Name(entity)}</a>
              <span class="quiet-text">{entity.ContentType.MimeType}</span></li>
            """)).ToList();
        var headers = mail.Headers.Select(header => Markup.Of($"<dt>{header.Field}</dt><dd>{header.Value}</dd>"));
        return Markup.Of(
            $"""
            <section class="card"><h2>Text</h2><pre>{MessageReader.Text(mail)}</pre>
            {(mail.HtmlBody is null ? Markup.Empty : Markup.Of($"""<details open><summary>HTML, without scripts or remote content</summary><iframe sandbox src="{path}/html" title="HTML part of the mail" loading="lazy"></iframe></details>"""))}</section>
            {(attachments.Count == 0 ? Markup.Empty : Markup.Of($"""<section class="card"><h2>Attachments</h2><ul>{attachments}</ul></section>"""))}
            <section class="card"><details><summary>All headers</summary><dl>{headers}</dl></details></section>
            """);
    }
}
