namespace SalesMailbox.Core.MailServices;

/// <summary>What a mail service's refusal means for the importer.</summary>
public enum MailServiceError
{
    /// <summary>Passing: 5xx, time-out, cut connection. Try again later.</summary>
    Transient,

    /// <summary>Too many requests or out of quota: wait, see <see cref="MailServiceException.RetryAt"/>.</summary>
    Throttled,

    /// <summary>The grant is dead: <c>invalid_grant</c>, or 401 straight after a fresh token. Only a new sign-in helps.</summary>
    GrantDead,

    /// <summary>The service refuses for another lasting reason: API not enabled, scope missing, wrong client secret, account suspended.</summary>
    Refused,

    /// <summary>The change cursor is too old or unknown (404).</summary>
    CursorExpired,

    /// <summary>The message is no longer there (404).</summary>
    MessageGone,
}
