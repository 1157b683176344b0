namespace SalesMailbox.Gmail.Sandbox.OAuth;

/// <summary>An OAuth client of the type "Web application", as in Google's console.</summary>
/// <param name="RedirectUris">Compared character by character, as at Google.</param>
public sealed record OAuthClient(string ClientId, string ClientSecret, IReadOnlyList<string> RedirectUris);
