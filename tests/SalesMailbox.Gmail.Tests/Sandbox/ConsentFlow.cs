using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace SalesMailbox.Gmail.Tests.Sandbox;

/// <summary>A person on the consent page, and the client that gets the answer.</summary>
public sealed class ConsentFlow(TestSandbox sandbox)
{
    public const string Verifier = "verifier-verifier-verifier-verifier-verifier-1";
    public const string Scope = "https://mail.google.com/";

    public string State { get; init; } = "state & more";

    public string Prompt { get; init; } = "consent";

    public string AccessType { get; init; } = "offline";

    public string RequestedScope { get; init; } = Scope + " openid email";

    public string Query(string? account = null, string redirectUri = TestSandbox.RedirectUri) => QueryHelpers.AddQueryString(
        "/o/oauth2/v2/auth", Fields(redirectUri).Append(new("account", account)).ToDictionary());

    /// <summary>Submits the consent form and returns the parameters of the redirect.</summary>
    public async Task<Dictionary<string, string>> Decide(string decision, params string[] ticked)
    {
        var fields = Fields(TestSandbox.RedirectUri).Select(pair => (pair.Key, pair.Value))
            .Concat([("account", TestSandbox.Agent), ("decision", decision)])
            .Concat(ticked.Select(scope => ("granted_scope", (string?)scope)));
        using var response = await sandbox.PostForm("/o/oauth2/v2/auth", [.. fields]);
        return Answer(response);
    }

    public static Dictionary<string, string> Answer(HttpResponseMessage response)
    {
        var location = response.Headers.Location!.ToString();
        Assert.StartsWith(TestSandbox.RedirectUri + "?", location, StringComparison.Ordinal);
        return QueryHelpers.ParseQuery(new Uri(location).Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
    }

    public Task<HttpResponseMessage> Exchange(string code, string? verifier = Verifier, string secret = TestSandbox.Secret) =>
        sandbox.PostForm(
            "/token",
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", TestSandbox.RedirectUri),
            ("client_id", TestSandbox.ClientId),
            ("client_secret", secret),
            ("code_verifier", verifier));

    public Task<HttpResponseMessage> Refresh(string token) => sandbox.PostForm(
        "/token",
        ("grant_type", "refresh_token"),
        ("refresh_token", token),
        ("client_id", TestSandbox.ClientId),
        ("client_secret", TestSandbox.Secret));

    public async Task<JsonObject> SignIn()
    {
        using var response = await Exchange((await Decide("allow", Scope))["code"]);
        return await TestSandbox.Json(response);
    }

    private IEnumerable<KeyValuePair<string, string?>> Fields(string redirectUri) =>
    [
        new("client_id", TestSandbox.ClientId),
        new("redirect_uri", redirectUri),
        new("response_type", "code"),
        new("scope", RequestedScope),
        new("state", State),
        new("access_type", AccessType),
        new("prompt", Prompt),
        new("login_hint", TestSandbox.Colleague),
        new("code_challenge", Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)))),
        new("code_challenge_method", "S256"),
    ];
}
