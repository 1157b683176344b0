using SalesMailbox.Gmail.Sandbox.Mailboxes;
using SalesMailbox.Gmail.Sandbox.OAuth;

namespace SalesMailbox.Gmail.Sandbox.Pages;

/// <summary>The pages that a person sees while signing in.</summary>
internal static class ConsentPages
{
    public static IResult Error(string error, string text, int status = StatusCodes.Status400BadRequest) => Layout.Page(
        "Access blocked: authorization error",
        Markup.Of($"""<section class="card narrow"><p>{text}</p><p class="error">Error {status}: <strong>{error}</strong></p></section>"""),
        status);

    public static IResult ChooseAccount(AuthorizationRequest request, IReadOnlyList<AccountSummary> accounts)
    {
        bool Hinted(AccountSummary account) => string.Equals(account.Address, request.LoginHint, StringComparison.OrdinalIgnoreCase);
        var choices = accounts.OrderByDescending(Hinted).Select(account => Markup.Of(
            $"""
            <li><button class="choice" name="account" value="{account.Address}"{(Hinted(account) ? Markup.Of($" autofocus") : Markup.Empty)}>
            <strong>{account.DisplayName}</strong> <span>{account.Address}</span>{(Hinted(account) ? Markup.Of($" <em>asked for by the application</em>") : Markup.Empty)}</button></li>
            """));
        return Layout.Page("Choose an account", Markup.Of(
            $"""
            <form class="card narrow" method="get" action="{AuthorizationEndpoint.Path}">
              <p>to continue to <strong>{Host(request)}</strong></p>
              {Fields(request)}
              <ul class="choices">{choices}</ul>
              {(accounts.Count == 0 ? Markup.Of($"""<p>There is no account yet. <a href="/">Add one on the overview.</a></p>""") : Markup.Empty)}
            </form>
            """));
    }

    public static IResult Ask(AuthorizationRequest request, AccountSummary account)
    {
        var scopes = request.Scopes.Where(scope => !GoogleScopes.IsIdentity(scope)).Select(scope => Markup.Of(
            $"""
            <li><label><input type="checkbox" name="granted_scope" value="{scope}" checked> <span>{GoogleScopes.Describe(scope)}<br><code>{scope}</code></span></label></li>
            """));
        return Layout.Page("Sign in", Markup.Of(
            $"""
            <form class="card narrow" method="post" action="{AuthorizationEndpoint.Path}">
              <p><strong>{Host(request)}</strong> wants access to the account <strong>{account.Address}</strong></p>
              {Fields(request)}
              <input type="hidden" name="account" value="{account.Address}">
              <fieldset><legend>Select what it can access</legend><ul class="scopes">{scopes}</ul></fieldset>
              <p class="buttons"><button name="decision" value="deny" class="quiet">Deny</button> <button name="decision" value="allow">Allow</button></p>
            </form>
            """));
    }

    private static string Host(AuthorizationRequest request) =>
        Uri.TryCreate(request.RedirectUri, UriKind.Absolute, out var uri) ? uri.Authority : request.RedirectUri;

    private static IEnumerable<Markup> Fields(AuthorizationRequest request) =>
        request.Fields().Select(field => Markup.Of($"""<input type="hidden" name="{field.Key}" value="{field.Value}">"""));
}
