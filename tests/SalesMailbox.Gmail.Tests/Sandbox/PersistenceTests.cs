namespace SalesMailbox.Gmail.Tests.Sandbox;

public sealed class PersistenceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gmail-sandbox-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Restart_WithDataDirectory_KeepsMailHistoryClientsAndTokens()
    {
        var raw = new byte[] { 1, 0, 255, 10, 13 };
        string id, kept, refresh, access, hash;
        await using (var first = await Start())
        {
            id = first.State.Deliver(TestSandbox.Agent, raw, ["SPAM"]).Id;
            kept = first.State.Deliver(TestSandbox.Agent, TestSandbox.Mail("Gone")).Id;
            first.State.ChangeLabels(TestSandbox.Agent, id, ["INBOX"], ["SPAM"]);
            first.State.Delete(TestSandbox.Agent, kept);
            first.State.Post(TestSandbox.Mail("From outside"));
            var tokens = first.State.IssueTokens(TestSandbox.Agent, TestSandbox.ClientId);
            (refresh, access) = (tokens.RefreshToken!, tokens.AccessToken);
            hash = first.State.Snapshot(TestSandbox.Agent).Hash;
        }

        await using var second = await Start();

        Assert.Equal(hash, second.State.Snapshot(TestSandbox.Agent).Hash);
        Assert.Equal(raw, await second.Raw(id));
        Assert.Null(second.State.Raw(TestSandbox.Agent, kept));
        Assert.Single(second.State.Snapshot("olga@contoso.test").Messages);
        Assert.Equal(5, (await second.Get("history?startHistoryId=1000000"))["history"]!.AsArray().Count);
        using var refreshed = await new ConsentFlow(second).Refresh(refresh);
        Assert.True(refreshed.IsSuccessStatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/gmail/v1/users/me/profile");
        request.Headers.Authorization = new("Bearer", access);
        using var profile = await second.Send(request);
        Assert.True(profile.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Restart_AfterRevocation_StaysRevoked()
    {
        string refresh;
        await using (var first = await Start())
        {
            refresh = first.State.IssueTokens(TestSandbox.Agent, TestSandbox.ClientId).RefreshToken!;
            first.State.RevokeGrant(TestSandbox.Agent);
        }

        await using var second = await Start();
        using var response = await new ConsentFlow(second).Refresh(refresh);

        Assert.Equal("invalid_grant", (string)(await TestSandbox.Json(response))["error"]!);
    }

    private Task<TestSandbox> Start() => TestSandbox.StartAsync(options => options.DataDirectory = _folder);
}
