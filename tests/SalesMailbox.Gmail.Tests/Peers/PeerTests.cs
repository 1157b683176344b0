using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Gmail.Tests.Peers;

/// <summary>Against a Gmail emulator and a mail parser that others wrote, with mail that Debian's package libpython3.11-testsuite brings.</summary>
public sealed class PeerTests
{
    private const string RedirectUri = "http://localhost:9/authcallback";
    private const string Verifier = "verifier-verifier-verifier-verifier-verifier-1";
    private static readonly ClientCredentials Client = new("peers.apps.googleusercontent.com", "peers-secret");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string[] MailFiles => Directory.Exists("/usr/lib/python3.11/test/test_email/data")
        ? [.. Directory.EnumerateFiles("/usr/lib/python3.11/test/test_email/data", "*.txt").Order(StringComparer.Ordinal)]
        : throw new InvalidOperationException("Debian's package libpython3.11-testsuite is not installed: run ./test.sh.");

    [Fact]
    public async Task SignInAndRead_Emulator_EveryMailIsByteExact()
    {
        await using var emulator = await PeerEmulator.StartAsync();
        await using var services = GmailUnderTest.Services(emulator.Address, "/o/oauth2/v2/auth", "/oauth2/token", "/oauth2/revoke", ("UnitsPerMinutePerMailbox", "100000"));
        var type = services.GetRequiredService<IConnectionType>();
        var answer = await SignInAsync(type, emulator.Address);
        Assert.Equal("agent@example.com", answer.Account);
        await using var reader = type.OpenReader(new("default", "connection", "mailbox", answer.Account, Client, answer.RefreshToken));
        var cursor = (await reader.GetProfileAsync(Stop)).Cursor;
        var inserted = new Dictionary<string, string>();
        var accessToken = await AccessTokenAsync(emulator.Address, answer.RefreshToken);
        foreach (var file in MailFiles)
        {
            inserted.Add(await InsertAsync(emulator.Address, accessToken, await File.ReadAllBytesAsync(file, Stop)), file);
        }

        var listed = (await reader.ListMessagesAsync(MailPlaces.Inbox, null, null, Stop)).Messages.Select(message => message.ProviderId).ToList();
        var changed = (await reader.ListChangesAsync(cursor, null, MailPlaces.Inbox, Stop)).Messages.Select(message => message.ProviderId).ToList();

        Assert.NotEmpty(inserted);
        Assert.Empty(inserted.Keys.Except(listed));
        Assert.Empty(inserted.Keys.Except(changed));
        foreach (var (id, file) in inserted)
        {
            using var copy = new MemoryStream();
            await reader.FetchRawAsync(id, copy, Stop);
            Assert.Equal(await File.ReadAllBytesAsync(file, Stop), copy.ToArray());
        }
    }

    [Fact]
    public async Task Revoke_Emulator_EndsTheGrant()
    {
        await using var emulator = await PeerEmulator.StartAsync();
        await using var services = GmailUnderTest.Services(emulator.Address, "/o/oauth2/v2/auth", "/oauth2/token", "/oauth2/revoke");
        var type = services.GetRequiredService<IConnectionType>();
        var answer = await SignInAsync(type, emulator.Address);

        await type.RevokeAsync(Client, answer.RefreshToken, Stop);

        await using var reader = type.OpenReader(new("default", "connection", "mailbox", answer.Account, Client, answer.RefreshToken));
        var refusal = await Assert.ThrowsAsync<MailServiceException>(() => reader.GetProfileAsync(Stop));
        Assert.Equal(MailServiceError.GrantDead, refusal.Error);
    }

    [Fact]
    public async Task Parse_RealMail_AgreesWithMailparser()
    {
        using var node = PeerEmulator.StartNode("parse.mjs", MailFiles);
        var theirs = JsonSerializer.Deserialize<List<Parsed>>(await node.StandardOutput.ReadToEndAsync(Stop), JsonSerializerOptions.Web)!;
        await node.WaitForExitAsync(Stop);

        var differences = new List<string>();
        foreach (var their in theirs)
        {
            await using var stream = File.OpenRead(their.File);
            var ours = await MessageParser.ParseAsync(stream, Stop);
            if (Plain(ours.Subject) != Plain(their.Subject))
            {
                differences.Add($"{Path.GetFileName(their.File)}: subject '{ours.Subject}', mailparser '{their.Subject}'");
            }

            // Mailparser folds text parts without a file name into the body; whatever it gives a name must be an attachment of ours.
            var missing = their.Attachments.Where(name => name.Length > 0).Except(ours.Attachments.Select(attachment => attachment.FileName)).ToList();
            if (missing.Count > 0)
            {
                differences.Add($"{Path.GetFileName(their.File)}: no attachment {string.Join(", ", missing)}");
            }
        }

        // message/external-body (RFC 2046 5.2.3): the name is that of a file elsewhere, its bytes are not in the mail.
        differences.RemoveAll(difference => difference == "msg_36.txt: no attachment draft-ietf-mboned-mix-00.txt");
        Assert.Equal(MailFiles.Length, theirs.Count);
        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }

    private static string Plain(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<SignInAnswer> SignInAsync(IConnectionType type, string address)
    {
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
        var uri = type.CreateAuthorizationUri(Client, RedirectUri, "state", challenge, null);
        var fields = QueryHelpers.ParseQuery(uri.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        fields["email"] = "agent@example.com";
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var response = await http.PostAsync(address + "/o/oauth2/v2/auth/callback", new FormUrlEncodedContent(fields), Stop);
        var code = QueryHelpers.ParseQuery(response.Headers.Location!.Query)["code"].ToString();
        return await type.CompleteAuthorizationAsync(Client, RedirectUri, code, Verifier, Stop);
    }

    private static async Task<string> AccessTokenAsync(string address, string refreshToken)
    {
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "refresh_token"), new("refresh_token", refreshToken), new("client_id", Client.ClientId), new("client_secret", Client.ClientSecret),
        ]);
        using var response = await http.PostAsync(address + "/oauth2/token", form, Stop);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("access_token").GetString()!;
    }

    private static async Task<string> InsertAsync(string address, string accessToken, byte[] raw)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, address + "/gmail/v1/users/me/messages");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        request.Content = JsonContent.Create(new { raw = Base64Url.EncodeToString(raw), labelIds = new[] { "INBOX", "UNREAD" } });
        using var response = await http.SendAsync(request, Stop);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("id").GetString()!;
    }

    private sealed record Parsed(string File, string Subject, string MessageId, List<string> From, List<string> Attachments);
}
