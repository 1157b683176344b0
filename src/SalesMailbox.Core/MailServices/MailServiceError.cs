namespace SalesMailbox.Core.MailServices;

/// <summary>What the refusal of a mail service means for the caller.</summary>
public enum MailServiceError
{
    /// <summary>A temporary failure: 5xx, timeout or lost connection. Try again later.</summary>
    Transient,

    /// <summary>Too many requests, or the quota is exhausted. Wait until <see cref="MailServiceException.RetryAt"/>.</summary>
    Throttled,

    /// <summary>
    /// The grant is no longer valid: <c>invalid_grant</c>, or 401 immediately after a new token. Only a new sign-in helps.
    /// </summary>
    GrantDead,

    /// <summary>
    /// A permanent refusal for another reason: API not enabled, scope missing, wrong client secret, or account suspended.
    /// </summary>
    Refused,

    /// <summary>The change cursor is too old or unknown (404).</summary>
    CursorExpired,

    /// <summary>The message no longer exists (404).</summary>
    MessageGone,
}
