using System.Net;
using SalesMailbox.Gmail.Sandbox.OAuth;

namespace SalesMailbox.Gmail.Tests.Sandbox;

public sealed class ScopeTests
{
    [Theory]
    [InlineData("profile", GoogleScopes.ReadOnly, 200)]
    [InlineData("profile", GoogleScopes.Send, 403)]
    [InlineData("profile", "openid", 403)]
    [InlineData("messages?q=a", GoogleScopes.Metadata, 403)]
    [InlineData("messages", GoogleScopes.Metadata, 200)]
    [InlineData("settings/sendAs", GoogleScopes.Metadata, 403)]
    [InlineData("history?startHistoryId=1000000", GoogleScopes.Mail, 200)]
    public async Task Call_WithScope_IsAllowedOrNot(string path, string scope, int status)
    {
        await using var sandbox = await TestSandbox.StartAsync();

        using var response = await sandbox.Call(path, scope);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("raw")]
    [InlineData("full")]
    public async Task Get_ContentWithMetadataScope_IsForbidden(string format)
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var id = sandbox.State.Deliver(TestSandbox.Agent, TestSandbox.Mail("a")).Id;

        using var response = await sandbox.Call($"messages/{id}?format={format}", GoogleScopes.Metadata);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Call_WithoutToken_Is401WithChallenge()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        using var response = await sandbox.Http.GetAsync("/gmail/v1/users/me/profile", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
    }

    [Fact]
    public async Task Call_ForAnotherUser_IsForbidden()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        using var own = await sandbox.Send(sandbox.Request(HttpMethod.Get, $"/gmail/v1/users/{TestSandbox.Agent}/profile"));
        using var other = await sandbox.Send(sandbox.Request(HttpMethod.Get, $"/gmail/v1/users/{TestSandbox.Colleague}/profile"));

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
    }

    [Fact]
    public async Task Delete_WithModifyScope_IsForbiddenAndDeletesNothing()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var id = sandbox.State.Deliver(TestSandbox.Agent, TestSandbox.Mail("a")).Id;

        using var response = await sandbox.Send(
            sandbox.Request(HttpMethod.Delete, $"/gmail/v1/users/me/messages/{id}", GoogleScopes.Modify));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.NotNull(sandbox.State.Raw(TestSandbox.Agent, id));
    }
}
