using SalesMailbox.Gmail.Sandbox.Mailboxes;

namespace SalesMailbox.Gmail.Sandbox.Pages;

/// <summary>The page of a mailbox: its labels and its emails, newest first.</summary>
internal static class MailboxPage
{
    private const int Shown = 200;

    public static IResult Show(MailboxRegistry mailboxes, string address, string? label)
    {
        if (mailboxes.Find(address) is not { } account)
        {
            return Layout.Problem($"There is no mailbox {address}.", StatusCodes.Status404NotFound);
        }

        var all = mailboxes.Read(address, mailbox => mailbox.NewestFirst.ToList());
        var made = mailboxes.Read(address, mailbox => mailbox.UserLabels.ToList());
        var shown = all.Where(message => label is null || message.Has(label)).Take(Shown).ToList();
        var path = $"/mailbox/{Uri.EscapeDataString(account.Address)}";
        var labels = all.SelectMany(message => message.Labels)
            .CountBy(name => name)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => Markup.Of(
                $"""
                <a class="label" href="{path}?label={Uri.EscapeDataString(pair.Key)}"{Current(pair.Key == label)}>
                  {LabelForms.NameOf(made, pair.Key)} {pair.Value}</a>
                """));
        return Layout.Page(account.Address, Markup.Of(
            $"""
            <p class="quiet-text">{account.DisplayName}, {(account.Kind == MailboxKind.Google ? "a Google account" : "somebody outside")}, mails: {account.Messages}, unread: {account.Unread}.</p>
            <p><a class="label" href="{path}"{Current(label is null)}>All {all.Count}</a>{labels}</p>
            <p><a class="button" href="/compose?from={Uri.EscapeDataString(account.Address)}">Write from this address</a></p>
            <section class="card">{(shown.Count == 0 ? Markup.Of($"<p>No mail here.</p>") : Markup.Of($"""<ul class="mails">{shown.Select(message => Row(path, message))}</ul>"""))}</section>
            """));
    }

    private static Markup Current(bool isCurrent) => isCurrent ? Markup.Of($" aria-current=\"true\"") : Markup.Empty;

    private static Markup Row(string path, SandboxMessage message)
    {
        var unread = message.Has(SystemLabels.Unread);
        var who = message.Has(SystemLabels.Sent) ? $"To: {message.Facts.To}" : message.Facts.From;
        return Markup.Of(
            $"""
            <li><a href="{path}/{message.Id}" class="{(unread ? "unread" : "read")}"><span class="who">{who}</span>
            <span class="what">{(unread ? Markup.Of($"""<span class="label">unread</span>""") : Markup.Empty)}{(message.Facts.HasAttachment ? Markup.Of($"""<span class="label">attachment</span>""") : Markup.Empty)}{Subject(message)}
            <span class="snippet">{System.Net.WebUtility.HtmlDecode(message.Facts.Snippet)}</span></span>
            <time datetime="{message.InternalDate:O}">{message.InternalDate:d MMM yyyy HH:mm}</time></a></li>
            """);
    }

    private static string Subject(SandboxMessage message) => message.Facts.Subject.Length > 0 ? message.Facts.Subject : "(no subject)";
}
