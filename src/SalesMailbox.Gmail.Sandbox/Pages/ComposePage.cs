using SalesMailbox.Gmail.Sandbox.Mailboxes;

namespace SalesMailbox.Gmail.Sandbox.Pages;

/// <summary>The page for writing email as any person.</summary>
internal static class ComposePage
{
    private const int AnswerableShown = 50;

    public static IResult Show(MailboxRegistry mailboxes, string? from, string? to, string? mailbox, string? reply)
    {
        var owner = mailboxes.Find(mailbox ?? from ?? string.Empty);
        var answered = owner is null || reply is null ? null : mailboxes.Read(owner.Address, all => all.Find(reply));
        var draft = answered is not null && mailboxes.Raw(owner!.Address, answered.Id) is { } raw
            ? ComposeDraft.Reply(owner, answered, raw)
            : ComposeDraft.Empty(owner, to ?? LastRecipient(mailboxes, owner)) with { From = owner?.Address ?? from ?? string.Empty };
        var all = mailboxes.All();
        return Layout.Page("Write mail", Markup.Of($"{Senders(all, draft.From)}{Form(draft, all, Answerable(mailboxes, owner))}"));
    }

    public static async Task<IResult> Send(HttpRequest request, MailboxRegistry mailboxes, MailRouter router, TimeProvider time)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        try
        {
            var sent = router.Post(await ComposedMail.Create(form, mailboxes, time.GetUtcNow(), request.HttpContext.RequestAborted));
            return Results.Redirect($"/mailbox/{Uri.EscapeDataString(sent.Account)}/{sent.Id}");
        }
        catch (ArgumentException refusal)
        {
            return Layout.Problem(refusal.Message);
        }
        catch (MimeKit.ParseException refusal)
        {
            return Layout.Problem($"An address cannot be read: {refusal.Message}");
        }
    }

    // A person often writes to the last recipient again.
    private static string? LastRecipient(MailboxRegistry mailboxes, AccountSummary? owner) =>
        owner is not { Kind: MailboxKind.Outside } ? null : mailboxes.Read(
            owner.Address, mailbox => mailbox.NewestFirst.FirstOrDefault(message => message.Has(SystemLabels.Sent))?.Facts.To);

    private static Markup Senders(IReadOnlyList<AccountSummary> accounts, string current)
    {
        var people = accounts.Where(account => account.Kind == MailboxKind.Outside).Select(account => Markup.Of(
            $"""
            <a class="label" href="/compose?from={Uri.EscapeDataString(account.Address)}"{Current(account.Address == current)}
               title="{account.Address}">{account.DisplayName}</a>
            """));
        return accounts.All(account => account.Kind != MailboxKind.Outside) ? Markup.Empty : Markup.Of($"<p>Write as {people}</p>");
    }

    private static Markup Current(bool isCurrent) => isCurrent ? Markup.Of($" aria-current=\"true\"") : Markup.Empty;

    private static Markup Selected(bool isSelected) => isSelected ? Markup.Of($" selected") : Markup.Empty;

    private static List<SandboxMessage> Answerable(MailboxRegistry mailboxes, AccountSummary? owner) => owner is null ? [] : mailboxes.Read(
        owner.Address, mailbox => mailbox.NewestFirst.Where(message => message.Facts.MessageId is not null).Take(AnswerableShown).ToList());

    private static Markup Form(ComposeDraft draft, IReadOnlyList<AccountSummary> accounts, List<SandboxMessage> answerable)
    {
        var addresses = accounts.Select(account => Markup.Of($"""<option value="{account.Address}">{account.DisplayName}</option>"""));
        var parents = answerable.Select(message => Markup.Of(
            $"""
            <option value="{message.Facts.MessageId}"{Selected(message.Facts.MessageId == draft.InReplyTo)}>
              {message.Facts.Subject} ({message.InternalDate:d MMM HH:mm})</option>
            """));
        return Markup.Of(
            $"""
            <form class="card" method="post" action="/compose" enctype="multipart/form-data">
              <datalist id="addresses">{addresses}</datalist>
              <div class="columns">
                <div><label for="from">From <span class="hint">any address</span></label><input id="from" name="from" type="email" required list="addresses" value="{draft.From}"></div>
                <div><label for="fromName">Sender's name</label><input id="fromName" name="fromName" value="{draft.FromName}"></div>
                <div><label for="to">To <span class="hint">several with commas</span></label><input id="to" name="to" required list="addresses" value="{draft.To}"></div>
                <div><label for="cc">Cc</label><input id="cc" name="cc" list="addresses"></div>
              </div>
              <label for="subject">Subject</label><input id="subject" name="subject" value="{draft.Subject}">
              <label for="text">Text</label><textarea id="text" name="text">
            {draft.Text}</textarea>
              <label for="inReplyTo">In reply to <span class="hint">a mail in the sender's mailbox</span></label>
              <select id="inReplyTo" name="inReplyTo"><option value="">None: a new conversation</option>{parents}</select>
              <label for="files">Attachments</label><input id="files" name="files" type="file" multiple>
              <details><summary>HTML and more headers</summary>
                <label for="html">HTML <span class="hint">beside the text</span></label><textarea id="html" name="html" class="small"></textarea>
                <label for="headers">Headers <span class="hint">one per line, such as Auto-Submitted: auto-replied</span></label><textarea id="headers" name="headers" class="small"></textarea>
              </details>
              <p class="buttons"><button>Send</button></p>
            </form>
            """);
    }
}
