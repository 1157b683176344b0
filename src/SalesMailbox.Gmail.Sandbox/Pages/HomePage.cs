using SalesMailbox.Gmail.Sandbox.Calls;
using SalesMailbox.Gmail.Sandbox.Mailboxes;

namespace SalesMailbox.Gmail.Sandbox.Pages;

/// <summary>The overview: mailboxes, OAuth clients, and the latest calls.</summary>
internal static class HomePage
{
    private const int CallsShown = 25;

    public static IResult Show(GmailSandboxState state, CallLog log) => Layout.Page("Overview", Markup.Of(
        $"""
        <p>A Gmail that runs on this machine, for demonstrations and tests. It speaks Google's sign-in and the Gmail calls that Sales Mailbox
        uses. <a href="/compose">Write a mail as a prospect</a>, or open a mailbox to see what arrived.</p>
        <section class="card"><h2>Mailboxes</h2>{Mailboxes(state.Accounts())}</section>
        <section class="card"><h2>OAuth clients</h2><p>Enter a client ID and its secret on a connection's page in Sales Mailbox. Then sign in as one of the Google accounts above: there are no passwords.</p>{Clients(state)}</section>
        <section class="card"><h2>Latest calls</h2>{Calls(log.Latest(CallsShown))}</section>
        """));

    private static Markup Mailboxes(IReadOnlyList<AccountSummary> accounts)
    {
        var rows = accounts.Select(account => Markup.Of(
            $"""
            <tr><td class="wrap"><a href="/mailbox/{Uri.EscapeDataString(account.Address)}">{account.Address}</a><br><span class="quiet-text">{account.DisplayName}, {(account.Kind == MailboxKind.Google ? "Google account" : "outside")}</span></td>
            <td class="number">{account.Messages}</td><td class="number">{account.Unread}</td></tr>
            """));
        return Markup.Of(
            $"""
            <div class="scroll"><table><thead><tr><th>Address</th><th class="number">Mails</th><th class="number">Unread</th></tr></thead><tbody>{rows}</tbody></table></div>
            <details><summary>Add a Google account</summary><form method="post" action="/accounts">
              <label for="address">Email address</label><input id="address" name="address" type="email" required>
              <label for="displayName">Name</label><input id="displayName" name="displayName">
              <p class="buttons"><button>Add account</button></p></form></details>
            """);
    }

    private static Markup Clients(GmailSandboxState state)
    {
        var rows = state.Clients().Select(client => Markup.Of(
            $"""
            <dl><dt>Client ID</dt><dd><code>{client.ClientId}</code></dd><dt>Client secret</dt><dd><code>{client.ClientSecret}</code></dd>
            <dt>Redirect URIs</dt><dd>{client.RedirectUris.Select(uri => Markup.Of($"<code>{uri}</code><br>"))}</dd></dl>
            """));
        return Markup.Of(
            $"""
            {rows}
            <details><summary>Register a client</summary><form method="post" action="/clients">
              <label for="clientId">Client ID</label><input id="clientId" name="clientId" required placeholder="name.apps.googleusercontent.com">
              <label for="clientSecret">Client secret <span class="hint">made up; it is shown on this page</span></label><input id="clientSecret" name="clientSecret" required>
              <label for="redirectUris">Redirect URIs <span class="hint">one per line</span></label><textarea id="redirectUris" name="redirectUris" class="small" required></textarea>
              <p class="buttons"><button>Register client</button></p></form></details>
            """);
    }

    private static Markup Calls(IReadOnlyList<RecordedCall> calls)
    {
        if (calls.Count == 0)
        {
            return Markup.Of($"""<p class="quiet-text">None yet.</p>""");
        }

        var rows = calls.Select(call => Markup.Of(
            $"""
            <tr><td>{call.Time:HH:mm:ss}</td><td class="wrap">{call.Name}{(call.Changes ? Markup.Of($""" <span class="label">changes</span>""") : Markup.Empty)}{(call.Fault is { } fault ? Markup.Of($""" <span class="label">{fault}</span>""") : Markup.Empty)}<br><span class="quiet-text">{call.Account}</span></td>
            <td class="number">{call.Status}</td><td class="number">{call.QuotaUnits}</td></tr>
            """));
        return Markup.Of(
            $"""
            <div class="scroll"><table><thead><tr><th>Time (UTC)</th><th>Call</th><th class="number">Status</th><th class="number">Units</th></tr></thead><tbody>{rows}</tbody></table></div>
            """);
    }
}
