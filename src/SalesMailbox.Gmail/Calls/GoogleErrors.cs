using System.Net;
using System.Net.Http.Headers;
using Google.Apis.Auth.OAuth2.Responses;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Gmail.Calls;

/// <summary>
/// Maps Google's refusals to errors. Only <c>invalid_grant</c> and a 401 immediately after a new token mean that a grant is no longer
/// valid. A limit is never treated as a missing permission, although both are 403.
/// </summary>
internal sealed class GoogleErrors(TimeProvider time)
{
    /// <summary>The wait if Google names none.</summary>
    private static readonly TimeSpan DefaultWait = TimeSpan.FromMinutes(1);

    internal MailServiceException FromAnswer(
        HttpStatusCode status, string body, RetryConditionHeaderValue? retryAfter, CallKind kind, bool isLaterPage)
    {
        var error = GoogleErrorBody.Parse(body);
        var now = time.GetUtcNow();
        var retryAt = RetryTime.Of(retryAfter, error.Message, now);
        return (int)status switch
        {
            401 => new(MailServiceError.GrantDead, GoogleTexts.SignInNotAccepted),
            404 when kind == CallKind.ListHistory => new(MailServiceError.CursorExpired, GoogleTexts.CursorExpired),
            404 when kind == CallKind.GetMessage => new(MailServiceError.MessageGone, GoogleTexts.MessageGone),
            404 when kind == CallKind.SendMessage => new(MailServiceError.MessageGone, GoogleTexts.ConversationGone),
            413 => new(MailServiceError.Refused, GoogleTexts.TooLarge),
            429 => Throttled(retryAt, now),
            403 when IsLimit(error) => Throttled(retryAt, now),
            403 => new(MailServiceError.Refused, Forbidden(error)),
            408 or >= 500 => new(MailServiceError.Transient, GoogleTexts.Temporary.With((int)status), retryAt),

            // The page token is no longer valid; the next listing starts over.
            400 when isLaterPage => new(MailServiceError.Transient, GoogleTexts.ListEnded.With(error.Message)),
            400 when error.HasReason("failedPrecondition") =>
                new(MailServiceError.Refused, GoogleTexts.GmailOff.With(error.Message)),
            _ => new(MailServiceError.Refused, GoogleTexts.Rejected.With((int)status, Told(error))),
        };
    }

    internal MailServiceException FromToken(TokenResponseException exception)
    {
        var status = (int?)exception.StatusCode ?? 0;
        return exception.Error?.Error switch
        {
            "invalid_grant" => new(
                MailServiceError.GrantDead, GoogleTexts.SignInEnded, inner: exception),
            "invalid_client" or "unauthorized_client" => new(
                MailServiceError.Refused,
                GoogleTexts.WrongClient,
                inner: exception),
            _ when status is 429 => Throttled(null, time.GetUtcNow()),
            _ when status is 408 or >= 500 => new(MailServiceError.Transient, GoogleTexts.Temporary.With(status), inner: exception),
            var other => new(
                MailServiceError.Refused,
                GoogleTexts.SignInRejected.With(other ?? status.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                inner: exception),
        };
    }

    internal static MailServiceException TimedOut(Exception exception) =>
        new(MailServiceError.Transient, GoogleTexts.TimedOut, inner: exception);

    internal static MailServiceException Unreachable(Exception exception) =>
        new(MailServiceError.Transient, GoogleTexts.Unreachable, inner: exception);

    internal static MailServiceException Garbled(Exception exception) =>
        new(MailServiceError.Transient, GoogleTexts.Garbled, inner: exception);

    internal MailServiceException Paused(DateTimeOffset until) => Throttled(until, time.GetUtcNow());

    private static bool IsLimit(GoogleErrorBody error) =>
        error.Status == "RESOURCE_EXHAUSTED"
        || error.HasReason("rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "dailyLimitExceeded", "RATE_LIMIT_EXCEEDED");

    private static string Told(GoogleErrorBody error) =>
        error.Message.Length > 0 ? error.Message : string.Join(", ", error.Reasons.DefaultIfEmpty("-"));

    private static MailServiceException Throttled(DateTimeOffset? retryAt, DateTimeOffset now)
    {
        var until = retryAt ?? now + DefaultWait;
        return new(MailServiceError.Throttled, GoogleTexts.Throttled, until);
    }

    private static CodedText Forbidden(GoogleErrorBody error)
    {
        if (error.HasReason("accessNotConfigured", "SERVICE_DISABLED"))
        {
            return GoogleTexts.ApiOff;
        }

        if (error.HasReason("insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"))
        {
            return GoogleTexts.ScopeMissing;
        }

        return error.HasReason("domainPolicy")
            ? GoogleTexts.NotAllowed
            : GoogleTexts.Rejected.With(403, Told(error));
    }
}
