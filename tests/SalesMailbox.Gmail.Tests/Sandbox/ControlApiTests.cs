using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SalesMailbox.Gmail.Tests.Sandbox;

public sealed class ControlApiTests
{
    [Fact]
    public async Task Control_WholeRound_WorksOverHttpAlone()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var raw = new byte[] { 0, 255, 13, 10, 13, 10, 128 };
        await Post(sandbox, "accounts", new { address = "New@Sandbox.test" });
        await Post(sandbox, "clients", new { clientId = "c", clientSecret = "s", redirectUris = new[] { "http://a/b" } });
        var tokens = await Post(sandbox, "tokens", new { account = "new@sandbox.test", clientId = "c" });
        using var delivered = await sandbox.Http.PostAsync(
            "/sandbox/accounts/new@sandbox.test/messages?label=INBOX&label=Label_7&internalDate=1764590400000", new ByteArrayContent(raw),
            TestContext.Current.CancellationToken);
        var id = (string)(await TestSandbox.Json(delivered))["id"]!;
        using var marked = await sandbox.Http.PostAsJsonAsync(
            $"/sandbox/accounts/new@sandbox.test/messages/{id}/labels",
            new { add = new[] { "STARRED" } },
            TestContext.Current.CancellationToken);

        var snapshot = (await sandbox.Http.GetFromJsonAsync<JsonObject>(
            "/sandbox/accounts/new@sandbox.test/snapshot", TestContext.Current.CancellationToken))!;
        var bytes = await sandbox.Http.GetByteArrayAsync(
            $"/sandbox/accounts/new@sandbox.test/messages/{id}/raw", TestContext.Current.CancellationToken);

        Assert.Equal(raw, bytes);
        Assert.Equal(["INBOX", "Label_7", "STARRED"], snapshot["messages"]![0]!["labels"]!.AsArray().Select(label => (string)label!));
        Assert.NotNull(tokens["refresh_token"]);
        Assert.Equal(HttpStatusCode.NoContent, (await sandbox.Http.DeleteAsync(
            $"/sandbox/accounts/new@sandbox.test/messages/{id}", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Faults_AddedAndClearedOverHttp_AreListedByName()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        using var added = await sandbox.Http.PostAsJsonAsync(
            "/sandbox/faults", new { kind = "forgottenHistory", times = 2 }, TestContext.Current.CancellationToken);

        var listed = await sandbox.Http.GetFromJsonAsync<JsonArray>("/sandbox/faults", TestContext.Current.CancellationToken);
        await sandbox.Http.DeleteAsync("/sandbox/faults", TestContext.Current.CancellationToken);

        Assert.Equal("forgottenHistory", (string)Assert.Single(listed!)!["kind"]!);
        Assert.Empty(sandbox.State.Faults());
    }

    [Theory]
    [InlineData("accounts/nobody@sandbox.test/snapshot")]
    [InlineData("accounts/agent@sandbox.test/messages/1/raw")]
    public async Task Control_UnknownThing_Is404(string path)
    {
        await using var sandbox = await TestSandbox.StartAsync();

        using var response = await sandbox.Http.GetAsync("/sandbox/" + path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task RevokeGrant_OfAnAccount_IsInvalidGrantFromThenOn()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var refresh = sandbox.State.IssueTokens(TestSandbox.Agent, TestSandbox.ClientId).RefreshToken!;

        await Post(sandbox, $"accounts/{TestSandbox.Agent}/revoke", new { });
        using var response = await new ConsentFlow(sandbox).Refresh(refresh);

        Assert.Equal("invalid_grant", (string)(await TestSandbox.Json(response))["error"]!);
    }

    private static async Task<JsonObject> Post(TestSandbox sandbox, string path, object body)
    {
        using var response = await sandbox.Http.PostAsJsonAsync("/sandbox/" + path, body, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, path);
        return response.Content.Headers.ContentType is null ? [] : await TestSandbox.Json(response);
    }
}
