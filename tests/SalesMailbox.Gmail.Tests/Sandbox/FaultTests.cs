using System.Diagnostics;
using System.Net;
using SalesMailbox.Gmail.Sandbox.Faults;

namespace SalesMailbox.Gmail.Tests.Sandbox;

public sealed class FaultTests
{
    [Theory]
    [InlineData(FaultKind.Unauthorized, 401, "authError", "UNAUTHENTICATED")]
    [InlineData(FaultKind.RateLimit403, 403, "userRateLimitExceeded", "PERMISSION_DENIED")]
    [InlineData(FaultKind.Forbidden403, 403, "insufficientPermissions", "PERMISSION_DENIED")]
    [InlineData(FaultKind.NotFound404, 404, "notFound", "NOT_FOUND")]
    [InlineData(FaultKind.TooMany429, 429, "rateLimitExceeded", "RESOURCE_EXHAUSTED")]
    [InlineData(FaultKind.ServerError500, 500, "backendError", "INTERNAL")]
    [InlineData(FaultKind.Unavailable503, 503, "backendError", "UNAVAILABLE")]
    public async Task Fault_WithAnswer_IsGoogleShapedAndHappensTheTimesItSays(FaultKind kind, int status, string reason, string code)
    {
        await using var sandbox = await TestSandbox.StartAsync();
        sandbox.State.AddFault(new Fault { Kind = kind, Times = 1 });

        using var hit = await sandbox.Call("profile");
        using var next = await sandbox.Call("profile");
        var error = (await TestSandbox.Json(hit))["error"]!;

        Assert.Equal(status, (int)hit.StatusCode);
        Assert.Equal(status, (int)error["code"]!);
        Assert.Equal(reason, (string)error["errors"]![0]!["reason"]!);
        Assert.Equal(code, (string)error["status"]!);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        Assert.Equal(kind, sandbox.State.Calls()[0].Fault);
        Assert.Equal(status, sandbox.State.Calls()[0].Status);
    }

    [Fact]
    public async Task Fault_RetryAfter_IsInTheHeaderOrInTheText()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        sandbox.State.AddFault(new Fault { Kind = FaultKind.TooMany429, Times = 1, RetryAfterSeconds = 30 });
        sandbox.State.AddFault(new Fault { Kind = FaultKind.RateLimit403, Times = 1, RetryAfterSeconds = 30, RetryAfterInText = true });

        using var header = await sandbox.Call("profile");
        using var text = await sandbox.Call("profile");

        Assert.Equal(TimeSpan.FromSeconds(30), header.Headers.RetryAfter!.Delta);
        Assert.Null(text.Headers.RetryAfter);
        Assert.Equal(
            "User-rate limit exceeded.  Retry after 2026-11-24T12:00:30.000Z",
            (string)(await TestSandbox.Json(text))["error"]!["message"]!);
    }

    [Fact]
    public async Task Fault_ForAccountAndCall_LeavesOthersAlone()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        sandbox.State.AddFault(new Fault { Kind = FaultKind.ServerError500, Account = TestSandbox.Colleague });
        sandbox.State.AddFault(new Fault { Kind = FaultKind.ServerError500, Call = "labels.list", SkipFirst = 1 });

        using var profile = await sandbox.Call("profile");
        using var first = await sandbox.Call("labels");
        using var second = await sandbox.Call("labels");

        Assert.Equal([200, 200, 500], new[] { profile, first, second }.Select(response => (int)response.StatusCode));
    }

    [Fact]
    public async Task Fault_Slow_DelaysTheAnswer()
    {
        await using var sandbox = await TestSandbox.StartAsync(options => options.TimeProvider = TimeProvider.System);
        sandbox.State.AddFault(new Fault { Kind = FaultKind.Slow, DelayMilliseconds = 300, Times = 1 });
        var clock = Stopwatch.StartNew();

        using var response = await sandbox.Call("profile");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.InRange(clock.ElapsedMilliseconds, 290, 60_000);
    }

    [Theory]
    [InlineData(FaultKind.Cut, 1)]
    [InlineData(FaultKind.LostAnswer, 1)]
    [InlineData(FaultKind.Refused, 0)]
    public async Task Fault_BrokenConnection_ThrowsAtTheClientAndCarriesOutTheCallOrNot(FaultKind kind, int delivered)
    {
        await using var sandbox = await TestSandbox.StartAsync();
        sandbox.State.AddAccount("olga@contoso.test");
        sandbox.State.AddFault(new Fault { Kind = kind, Call = "messages.send", Times = 1 });

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => sandbox.SendMail(TestSandbox.Mail("a", to: "olga@contoso.test")));

        Assert.Equal(delivered, sandbox.State.Snapshot("olga@contoso.test").Messages.Count);
        Assert.Equal(kind, Assert.Single(sandbox.State.Calls()).Fault);
    }

    [Fact]
    public async Task Fault_ForgottenHistory_HitsOnlyHistory()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        sandbox.State.AddFault(new Fault { Kind = FaultKind.ForgottenHistory, Times = 1 });

        using var profile = await sandbox.Call("profile");
        using var history = await sandbox.Call("history?startHistoryId=1000000");

        Assert.Equal([200, 404], new[] { profile, history }.Select(response => (int)response.StatusCode));
    }

    [Theory]
    [InlineData("messages?maxResults=1", "messages")]
    [InlineData("history?maxResults=1&startHistoryId=1000000", "history")]
    public async Task Fault_EmptyPage_LeadsOnToTheRealOne(string path, string property)
    {
        await using var sandbox = await TestSandbox.StartAsync();
        sandbox.State.Deliver(TestSandbox.Agent, TestSandbox.Mail("a"));
        sandbox.State.AddFault(new Fault { Kind = FaultKind.EmptyPage, Times = 1 });

        var empty = await sandbox.Get(path);
        var real = await sandbox.Get($"{path}&pageToken={empty["nextPageToken"]}");

        Assert.Null(empty[property]);
        Assert.Single(real[property]!.AsArray());
    }

    [Fact]
    public async Task Fault_InvalidGrant_HitsTheTokenEndpointOfThatAccount()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var refresh = sandbox.State.IssueTokens(TestSandbox.Agent, TestSandbox.ClientId).RefreshToken!;
        sandbox.State.AddFault(new Fault { Kind = FaultKind.InvalidGrant, Account = TestSandbox.Agent, Times = 1 });

        using var hit = await new ConsentFlow(sandbox).Refresh(refresh);
        using var next = await new ConsentFlow(sandbox).Refresh(refresh);

        Assert.Equal("invalid_grant", (string)(await TestSandbox.Json(hit))["error"]!);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Fact]
    public async Task Quota_UnitsOfAMinuteUsedUp_Is403UntilTheNextMinute()
    {
        await using var sandbox = await TestSandbox.StartAsync(options => options.UserQuotaUnitsPerMinute = 10);

        using var first = await sandbox.Call("messages");
        using var second = await sandbox.Call("messages");
        using var third = await sandbox.Call("messages");
        sandbox.Time.Advance(TimeSpan.FromMinutes(1));
        using var later = await sandbox.Call("messages");

        Assert.Equal([200, 200, 403, 200], new[] { first, second, third, later }.Select(response => (int)response.StatusCode));
    }
}
