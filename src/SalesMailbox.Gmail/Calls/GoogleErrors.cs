using System.Net;
using System.Net.Http.Headers;
using Google.Apis.Auth.OAuth2.Responses;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Gmail.Calls;

/// <summary>
/// Says what Google's refusals mean. Only <c>invalid_grant</c> and a 401 straight after a fresh token mean that a grant is dead; a limit is
/// never taken for a lacking permission, although both are 403.
/// </summary>
public sealed class GoogleErrors(IStringLocalizer<GoogleErrors> text, TimeProvider time)
{
    /// <summary>The wait where Google names none.</summary>
    private static readonly TimeSpan DefaultWait = TimeSpan.FromMinutes(1);

    internal MailServiceException FromAnswer(HttpStatusCode status, string body, RetryConditionHeaderValue? retryAfter, CallKind kind, bool isLaterPage)
    {
        var error = GoogleErrorBody.Parse(body);
        var now = time.GetUtcNow();
        var retryAt = RetryTime.Of(retryAfter, error.Message, now);
        return (int)status switch
        {
            401 => new(MailServiceError.GrantDead, text["Google no longer accepts the sign-in. Sign in again."]),
            404 when kind == CallKind.ListHistory => new(MailServiceError.CursorExpired, text["Google no longer knows the place in the mailbox's history."]),
            404 when kind == CallKind.GetMessage => new(MailServiceError.MessageGone, text["The message was deleted at Google."]),
            404 when kind == CallKind.SendMessage => new(MailServiceError.MessageGone, text["The conversation is no longer in the mailbox at Google."]),
            413 => new(MailServiceError.Refused, text["The email is larger than Gmail takes (35 MB). Send it without some of its attachments."]),
            429 => Throttled(retryAt, now),
            403 when IsLimit(error) => Throttled(retryAt, now),
            403 => new(MailServiceError.Refused, Forbidden(error)),
            408 or >= 500 => new(MailServiceError.Transient, text["Google has a temporary problem ({0}).", (int)status], retryAt),

            // A page token that is no longer good: the next listing begins again.
            400 when isLaterPage => new(MailServiceError.Transient, text["Google no longer continues the list ({0}).", error.Message]),
            400 when error.HasReason("failedPrecondition") =>
                new(MailServiceError.Refused, text["Gmail is not switched on for this account ({0}).", error.Message]),
            _ => new(MailServiceError.Refused, text["Google rejected the request ({0}): {1}", (int)status, Told(error)]),
        };
    }

    internal MailServiceException FromToken(TokenResponseException exception)
    {
        var status = (int?)exception.StatusCode ?? 0;
        return exception.Error?.Error switch
        {
            "invalid_grant" => new(
                MailServiceError.GrantDead, text["Google has ended this sign-in (revoked, expired, or the password changed). Sign in again."], inner: exception),
            "invalid_client" or "unauthorized_client" => new(
                MailServiceError.Refused,
                text["Google does not know the client ID, or the client secret is wrong. An administrator has to check both on the connection's page."],
                inner: exception),
            _ when status is 429 => Throttled(null, time.GetUtcNow()),
            _ when status is 408 or >= 500 => new(MailServiceError.Transient, text["Google has a temporary problem ({0}).", status], inner: exception),
            var other => new(MailServiceError.Refused, text["Google rejected the sign-in ({0}).", other ?? status.ToString(System.Globalization.CultureInfo.InvariantCulture)], inner: exception),
        };
    }

    internal MailServiceException TimedOut(Exception exception) =>
        new(MailServiceError.Transient, text["Google did not answer in time."], inner: exception);

    internal MailServiceException Unreachable(Exception exception) =>
        new(MailServiceError.Transient, text["Google could not be reached, or the connection was cut."], inner: exception);

    internal MailServiceException Garbled(Exception exception) =>
        new(MailServiceError.Transient, text["Google's answer was incomplete or could not be read."], inner: exception);

    internal MailServiceException Paused(DateTimeOffset until) => Throttled(until, time.GetUtcNow());

    private static bool IsLimit(GoogleErrorBody error) =>
        error.Status == "RESOURCE_EXHAUSTED"
        || error.HasReason("rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "dailyLimitExceeded", "RATE_LIMIT_EXCEEDED");

    private static string Told(GoogleErrorBody error) =>
        error.Message.Length > 0 ? error.Message : string.Join(", ", error.Reasons.DefaultIfEmpty("-"));

    private MailServiceException Throttled(DateTimeOffset? retryAt, DateTimeOffset now)
    {
        var until = retryAt ?? now + DefaultWait;
        return new(MailServiceError.Throttled, text["Google's limit for this mailbox is reached. It continues at {0:u}.", until], until);
    }

    private string Forbidden(GoogleErrorBody error)
    {
        if (error.HasReason("accessNotConfigured", "SERVICE_DISABLED"))
        {
            return text["The Gmail API is not enabled in the Google project of this client ID. An administrator has to enable it there."];
        }

        if (error.HasReason("insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"))
        {
            return text["The sign-in does not include the access to email. Sign in again and leave the box for Gmail selected."];
        }

        return error.HasReason("domainPolicy")
            ? text["The organization's Google administrator does not allow this application."]
            : text["Google rejected the request ({0}): {1}", 403, Told(error)];
    }
}
