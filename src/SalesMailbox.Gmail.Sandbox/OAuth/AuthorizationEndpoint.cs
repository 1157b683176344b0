using SalesMailbox.Gmail.Sandbox.Mailboxes;
using SalesMailbox.Gmail.Sandbox.Pages;

namespace SalesMailbox.Gmail.Sandbox.OAuth;

/// <summary>The pages that a person sees at sign-in: choose an account, then agree or refuse.</summary>
internal static class AuthorizationEndpoint
{
    public const string Path = "/o/oauth2/v2/auth";

    public static IResult Show(HttpContext context, OAuthRegistry oauth, MailboxRegistry mailboxes)
    {
        var request = AuthorizationRequest.From(name => context.Request.Query[name]);
        if (Refuse(request, oauth) is { } refusal)
        {
            return refusal;
        }

        if (request.Prompts("none"))
        {
            return Results.Redirect(request.Redirect(new KeyValuePair<string, string?>("error", "interaction_required")));
        }

        AccountSummary[] accounts = [.. mailboxes.All().Where(account => account.Kind == MailboxKind.Google)];
        var chosen = accounts.FirstOrDefault(
            account => string.Equals(account.Address, request.Account, StringComparison.OrdinalIgnoreCase));
        if (chosen is null)
        {
            return ConsentPages.ChooseAccount(request, accounts);
        }

        // As at Google, a person who has agreed before is asked again only on request.
        return !request.Prompts("consent") && oauth.HasConsent(request.ClientId, chosen.Address, [.. request.Scopes])
            ? Grant(request, oauth, chosen.Address, request.Scopes)
            : ConsentPages.Ask(request, chosen);
    }

    public static async Task<IResult> Decide(HttpContext context, OAuthRegistry oauth, MailboxRegistry mailboxes)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var request = AuthorizationRequest.From(name => form[name] is { Count: > 0 } values ? values.ToString() : null);
        if (Refuse(request, oauth) is { } refusal)
        {
            return refusal;
        }

        if (form["decision"] != "allow")
        {
            return Results.Redirect(request.Redirect(new KeyValuePair<string, string?>("error", "access_denied")));
        }

        if (mailboxes.Find(request.Account ?? string.Empty) is not { Kind: MailboxKind.Google } account)
        {
            return ConsentPages.Error("invalid_request", "There is no such account.");
        }

        var ticked = form["granted_scope"];
        string[] granted = [.. request.Scopes.Where(scope => GoogleScopes.IsIdentity(scope) || ticked.Contains(scope))];
        return Grant(request, oauth, account.Address, granted);
    }

    private static IResult Grant(AuthorizationRequest request, OAuthRegistry oauth, string account, IReadOnlyList<string> scopes)
    {
        var code = oauth.IssueCode(request, account, scopes);
        return Results.Redirect(request.Redirect(new("code", code.Value), new("scope", string.Join(' ', scopes))));
    }

    // Errors about the client or its address stay on the page: nobody is redirected to an unregistered address.
    private static IResult? Refuse(AuthorizationRequest request, OAuthRegistry oauth)
    {
        if (oauth.FindClient(request.ClientId) is not { } client)
        {
            return ConsentPages.Error("invalid_client", "The OAuth client was not found.", StatusCodes.Status401Unauthorized);
        }

        if (!client.RedirectUris.Contains(request.RedirectUri, StringComparer.Ordinal))
        {
            return ConsentPages.Error(
                "redirect_uri_mismatch",
                $"The redirect URI in the request, {request.RedirectUri}, does not match the ones authorized for the OAuth client.");
        }

        if (request.ResponseType != "code")
        {
            return ConsentPages.Error(
                "unsupported_response_type", $"The response type '{request.ResponseType}' is not supported here; use 'code'.");
        }

        if (request.Scopes.Count == 0)
        {
            return ConsentPages.Error("invalid_request", "Missing required parameter: scope");
        }

        return request.CodeChallengeMethod is null or "S256" or "plain"
            ? null
            : ConsentPages.Error("invalid_request", "code_challenge_method must be S256 or plain.");
    }
}
