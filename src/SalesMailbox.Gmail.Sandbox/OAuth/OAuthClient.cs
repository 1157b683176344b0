namespace SalesMailbox.Gmail.Sandbox.OAuth;

/// <summary>A "Web application" OAuth client, as one makes it in Google's console.</summary>
/// <param name="RedirectUris">Compared character by character, as Google does.</param>
public sealed record OAuthClient(string ClientId, string ClientSecret, IReadOnlyList<string> RedirectUris);
