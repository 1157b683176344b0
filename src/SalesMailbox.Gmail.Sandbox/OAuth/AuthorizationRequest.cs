using Microsoft.AspNetCore.WebUtilities;

namespace SalesMailbox.Gmail.Sandbox.OAuth;

/// <summary>The query of the authorization endpoint (RFC 6749, section 4.1.1, with Google's additions).</summary>
/// <remarks>https://developers.google.com/identity/protocols/oauth2/web-server#creatingclient</remarks>
internal sealed record AuthorizationRequest(
    string ClientId,
    string RedirectUri,
    string? ResponseType,
    IReadOnlyList<string> Scopes,
    string? State,
    string? CodeChallenge,
    string? CodeChallengeMethod,
    bool Offline,
    string? Prompt,
    string? LoginHint,
    string? Account)
{
    /// <param name="read">Reads a parameter from the query or the posted form.</param>
    public static AuthorizationRequest From(Func<string, string?> read) => new(
        read("client_id") ?? string.Empty,
        read("redirect_uri") ?? string.Empty,
        read("response_type"),
        (read("scope") ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        read("state"),
        read("code_challenge"),
        read("code_challenge_method") ?? (read("code_challenge") is null ? null : "plain"),
        read("access_type") == "offline",
        read("prompt"),
        read("login_hint"),
        read("account"));

    public bool Prompts(string value) => (Prompt ?? string.Empty).Split(' ').Contains(value, StringComparer.Ordinal);

    /// <summary>Returns the parameters for the forms that lead from one page to the next.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields()
    {
        yield return new("client_id", ClientId);
        yield return new("redirect_uri", RedirectUri);
        yield return new("response_type", ResponseType ?? string.Empty);
        yield return new("scope", string.Join(' ', Scopes));
        yield return new("access_type", Offline ? "offline" : "online");
        foreach (var (name, value) in new[]
        {
            ("state", State),
            ("code_challenge", CodeChallenge),
            ("code_challenge_method", CodeChallengeMethod),
            ("prompt", Prompt),
            ("login_hint", LoginHint),
        })
        {
            if (value is not null)
            {
                yield return new(name, value);
            }
        }
    }

    /// <summary>Returns the client's redirect URI with an answer, including the state, in its query.</summary>
    public string Redirect(params IEnumerable<KeyValuePair<string, string?>> answer) =>
        QueryHelpers.AddQueryString(RedirectUri, answer.Append(new("state", State)).Where(pair => pair.Value is not null));
}
