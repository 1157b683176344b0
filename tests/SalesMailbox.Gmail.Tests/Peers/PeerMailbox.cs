using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Gmail.Tests.Peers;

/// <summary>The agent's mailbox in the emulator, as its owner uses it: messages arrive, and everything can be read.</summary>
internal sealed class PeerMailbox
{
    public const string Account = "agent@example.com";
    public static readonly ConnectionSettings Client = GoogleSettings.Of("peers.apps.googleusercontent.com", "peers-secret");
    private const string RedirectUri = "http://localhost:9/authcallback";
    private const string Verifier = "verifier-verifier-verifier-verifier-verifier-1";
    private static readonly HttpClient Http = new(new HttpClientHandler { AllowAutoRedirect = false });

    private readonly PeerEmulator _emulator;
    private readonly string _accessToken;

    private PeerMailbox(PeerEmulator emulator, string accessToken) => (_emulator, _accessToken) = (emulator, accessToken);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Signs in with the code under test on the emulator's consent page.</summary>
    public static async Task<GrantedAccess> SignInAsync(IConnectionType type, PeerEmulator emulator)
    {
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
        var uri = ((IAuthorizationCodeSignIn)type.SignIn).CreateAuthorizationUri(Client, RedirectUri, "state", challenge, null);
        var fields = QueryHelpers.ParseQuery(uri.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        fields["email"] = Account;
        using var response = await Http.PostAsync(emulator.Address + "/o/oauth2/v2/auth/callback", new FormUrlEncodedContent(fields), Stop);
        var code = QueryHelpers.ParseQuery(response.Headers.Location!.Query)["code"].ToString();
        return await ((IAuthorizationCodeSignIn)type.SignIn).CompleteAsync(Client, RedirectUri, code, Verifier, Stop);
    }

    public static async Task<PeerMailbox> OpenAsync(PeerEmulator emulator, string refreshToken)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "refresh_token"), new("refresh_token", refreshToken), new("client_id", Client[GoogleSettings.ClientId]),
            new("client_secret", Client[GoogleSettings.ClientSecret]),
        ]);
        using var response = await Http.PostAsync(emulator.Address + "/oauth2/token", form, Stop);
        return new(emulator, (await response.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("access_token").GetString()!);
    }

    /// <summary>Adds a message to the inbox and returns its id.</summary>
    /// <param name="labels">Labels in addition to INBOX and UNREAD.</param>
    public async Task<string> InsertAsync(byte[] raw, params string[] labels)
    {
        var body = new
        {
            raw = Base64Url.EncodeToString(raw),
            labelIds = (string[])["INBOX", "UNREAD", .. labels],
            internalDate = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, _emulator.Address + "/gmail/v1/users/me/messages")
        {
            Content = JsonContent.Create(body),
        };
        return (await SendAsync(request)).GetProperty("id").GetString()!;
    }

    /// <returns>The id of the new label.</returns>
    public async Task<string> MakeLabelAsync(string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _emulator.Address + "/gmail/v1/users/me/labels")
        {
            Content = JsonContent.Create(new { name }),
        };
        return (await SendAsync(request)).GetProperty("id").GetString()!;
    }

    /// <summary>
    /// Returns everything that an importer must leave unchanged: the profile with its history id, and each message's labels (including
    /// UNREAD), thread, dates, and bytes.
    /// </summary>
    public async Task<IReadOnlyList<string>> LookAsync()
    {
        var seen = new List<string> { (await GetAsync("profile")).GetRawText() };
        var list = await GetAsync("messages?maxResults=500&includeSpamTrash=true");
        foreach (var message in list.GetProperty("messages").EnumerateArray())
        {
            seen.Add((await GetAsync($"messages/{message.GetProperty("id").GetString()}?format=raw")).GetRawText());
        }

        seen.Sort(StringComparer.Ordinal);
        return seen;
    }

    public async Task<int> CountSentAsync() =>
        (await GetAsync("messages?maxResults=500&labelIds=SENT")).TryGetProperty("messages", out var messages)
            ? messages.GetArrayLength()
            : 0;

    /// <summary>Returns all calls so far, such as <c>GET /gmail/v1/users/me/messages</c>.</summary>
    public async Task<IReadOnlyList<string>> CallsAsync() =>
        (await Http.GetFromJsonAsync<List<string>>(_emulator.Address + "/calls", Stop))!;

    private Task<JsonElement> GetAsync(string path) => SendAsync(new(HttpMethod.Get, _emulator.Address + "/gmail/v1/users/me/" + path));

    private async Task<JsonElement> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _accessToken);
        using var response = await Http.SendAsync(request, Stop);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }
}
