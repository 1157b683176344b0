using SalesMailbox.Core.MailServices;
using SalesMailbox.Gmail.Sandbox.Faults;

namespace SalesMailbox.Gmail.Tests.Reading;

public sealed class FaultTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(FaultKind.ServerError500)]
    [InlineData(FaultKind.Unavailable503)]
    [InlineData(FaultKind.Cut)]
    [InlineData(FaultKind.LostAnswer)]
    [InlineData(FaultKind.Refused)]
    [InlineData(FaultKind.Unauthorized)]
    public async Task Call_PassingFault_IsRepeated(FaultKind kind)
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        gmail.State.AddFault(new Fault { Kind = kind, Call = "getProfile", Times = 1 });

        await using var reader = gmail.Open();
        var profile = await reader.GetProfileAsync(Stop);

        Assert.Equal(GmailUnderTest.Agent, profile.Address);
        Assert.Equal(2, reader.UnitsUsed);
    }

    [Theory]
    [InlineData(FaultKind.ServerError500, MailServiceError.Transient)]
    [InlineData(FaultKind.Cut, MailServiceError.Transient)]
    [InlineData(FaultKind.Refused, MailServiceError.Transient)]
    [InlineData(FaultKind.RateLimit403, MailServiceError.Throttled)]
    [InlineData(FaultKind.TooMany429, MailServiceError.Throttled)]
    [InlineData(FaultKind.Forbidden403, MailServiceError.Refused)]
    [InlineData(FaultKind.Unauthorized, MailServiceError.GrantDead)]
    public async Task Call_LastingFault_IsSaidAsWhatItIs(FaultKind kind, MailServiceError expected)
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        gmail.State.AddFault(new Fault { Kind = kind, Call = "getProfile" });

        await using var reader = gmail.Open();
        var refusal = await Assert.ThrowsAsync<MailServiceException>(() => reader.GetProfileAsync(Stop));

        Assert.Equal(expected, refusal.Error);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_LongRetryAfter_IsHandedOverAndHoldsLaterCalls(bool inText)
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        gmail.State.AddFault(new Fault
        {
            Kind = FaultKind.RateLimit403,
            Call = "getProfile",
            RetryAfterSeconds = 120,
            RetryAfterInText = inText,
            Times = 1,
        });

        await using var reader = gmail.Open();
        var refusal = await Assert.ThrowsAsync<MailServiceException>(() => reader.GetProfileAsync(Stop));
        var next = await Assert.ThrowsAsync<MailServiceException>(() => reader.GetProfileAsync(Stop));
        await using var other = gmail.Open(GmailUnderTest.Colleague);
        await other.GetProfileAsync(Stop);

        Assert.Equal(MailServiceError.Throttled, refusal.Error);
        Assert.InRange(refusal.RetryAt!.Value, DateTimeOffset.UtcNow.AddSeconds(60), DateTimeOffset.UtcNow.AddSeconds(121));
        Assert.Equal(refusal.RetryAt, next.RetryAt);
        Assert.Equal(1, reader.UnitsUsed);
    }

    [Fact]
    public async Task Call_ShortRetryAfter_IsWaitedFor()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        gmail.State.AddFault(new Fault { Kind = FaultKind.TooMany429, Call = "getProfile", RetryAfterSeconds = 1, Times = 1 });

        await using var reader = gmail.Open();
        await reader.GetProfileAsync(Stop);

        var calls = gmail.State.Calls().Where(call => call.Name == "getProfile").ToList();
        Assert.InRange(calls[1].Time - calls[0].Time, TimeSpan.FromMilliseconds(900), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Call_SlowAnswer_TimesOut()
    {
        await using var gmail = await GmailUnderTest.StartAsync(null, ("CallTimeout", "00:00:00.200"), ("MaxTries", "1"));
        gmail.State.AddFault(new Fault { Kind = FaultKind.Slow, Call = "getProfile", DelayMilliseconds = 60_000 });

        await using var reader = gmail.Open();
        var refusal = await Assert.ThrowsAsync<MailServiceException>(() => reader.GetProfileAsync(Stop));

        Assert.Equal(MailServiceError.Transient, refusal.Error);
    }

    [Fact]
    public async Task Call_GrantRevoked_IsDead()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var reader = gmail.Open();
        await reader.GetProfileAsync(Stop);
        gmail.State.RevokeGrant(GmailUnderTest.Agent);

        var refusal = await Assert.ThrowsAsync<MailServiceException>(() => reader.GetProfileAsync(Stop));

        Assert.Equal(MailServiceError.GrantDead, refusal.Error);
    }

    [Fact]
    public async Task Call_WrongClientSecret_IsRefusedAndNotDead()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var reader = gmail.Type.OpenReader(
            gmail.Access() with { Settings = GoogleSettings.Of(GmailUnderTest.Client[GoogleSettings.ClientId], "other") });

        var refusal = await Assert.ThrowsAsync<MailServiceException>(() => reader.GetProfileAsync(Stop));

        Assert.Equal(MailServiceError.Refused, refusal.Error);
    }

    [Fact]
    public async Task Calls_Parallel_FetchOneAccessTokenAndStayUnderTheLimit()
    {
        await using var gmail = await GmailUnderTest.StartAsync(sandbox => sandbox.MaxConcurrentCallsPerUser = 8);
        await using var reader = gmail.Open();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => reader.GetProfileAsync(Stop)));

        Assert.Single(gmail.State.Calls(), call => call.Name == "token");
        Assert.DoesNotContain(gmail.State.Calls(), call => call.Status != 200);
    }
}
