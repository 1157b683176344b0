using System.Net;
using Microsoft.Extensions.Time.Testing;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Gmail.Calls;

namespace SalesMailbox.Gmail.Tests.Calls;

public sealed class GoogleErrorsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private readonly GoogleErrors _errors = new(new FakeTimeProvider(Now));

    [Theory]
    [InlineData(403, "rateLimitExceeded", MailServiceError.Throttled)]
    [InlineData(403, "userRateLimitExceeded", MailServiceError.Throttled)]
    [InlineData(403, "dailyLimitExceeded", MailServiceError.Throttled)]
    [InlineData(403, "quotaExceeded", MailServiceError.Throttled)]
    [InlineData(403, "accessNotConfigured", MailServiceError.Refused)]
    [InlineData(403, "insufficientPermissions", MailServiceError.Refused)]
    [InlineData(403, "domainPolicy", MailServiceError.Refused)]
    [InlineData(400, "failedPrecondition", MailServiceError.Refused)]
    [InlineData(500, "backendError", MailServiceError.Transient)]
    [InlineData(502, "", MailServiceError.Transient)]
    public void FromAnswer_Reason_SaysWhatItMeans(int status, string reason, MailServiceError expected)
    {
        var body = $$"""{"error":{"code":{{status}},"message":"No.","errors":[{"message":"No.","reason":"{{reason}}"}] } }""";

        Assert.Equal(expected, _errors.FromAnswer((HttpStatusCode)status, body, null, CallKind.Profile, false).Error);
    }

    [Fact]
    public void FromAnswer_NewShape_IsReadToo()
    {
        const string Body =
            """
            {"error":{"code":403,"message":"m","status":"PERMISSION_DENIED",
              "details":[{"@type":"t","reason":"RATE_LIMIT_EXCEEDED"}]}}
            """;

        Assert.Equal(MailServiceError.Throttled, _errors.FromAnswer(HttpStatusCode.Forbidden, Body, null, CallKind.Profile, false).Error);
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("[1]")]
    [InlineData("")]
    public void FromAnswer_NotGooglesBody_IsJudgedByTheStatus(string body) =>
        Assert.Equal(MailServiceError.Transient, _errors.FromAnswer(HttpStatusCode.BadGateway, body, null, CallKind.Profile, false).Error);

    [Fact]
    public void FromAnswer_RetryAfterInText_IsTheRetryTime()
    {
        const string Body = """{"error":{"code":429,"message":"User-rate limit exceeded.  Retry after 2026-11-24T12:07:30.123Z"}}""";

        var refusal = _errors.FromAnswer(HttpStatusCode.TooManyRequests, Body, null, CallKind.GetMessage, false);

        Assert.Equal(Now.AddMilliseconds(450_123), refusal.RetryAt);
    }

    [Fact]
    public void FromAnswer_NoRetryTime_IsAMinute() =>
        Assert.Equal(Now.AddMinutes(1), _errors.FromAnswer(HttpStatusCode.TooManyRequests, "", null, CallKind.GetMessage, false).RetryAt);

    [Theory]
    [InlineData(nameof(CallKind.ListHistory), MailServiceError.CursorExpired)]
    [InlineData(nameof(CallKind.GetMessage), MailServiceError.MessageGone)]
    [InlineData(nameof(CallKind.Profile), MailServiceError.Refused)]
    public void FromAnswer_NotFound_DependsOnTheCall(string kind, MailServiceError expected) =>
        Assert.Equal(expected, _errors.FromAnswer(HttpStatusCode.NotFound, "", null, Enum.Parse<CallKind>(kind), false).Error);
}
