namespace SalesMailbox.Gmail.Sandbox.Faults;

/// <summary>The kinds of faults.</summary>
public enum FaultKind
{
    /// <summary>401, as if the access token had expired.</summary>
    Unauthorized,

    /// <summary>403 userRateLimitExceeded.</summary>
    RateLimit403,

    /// <summary>403 insufficientPermissions: not a rate limit, so waiting doesn't help.</summary>
    Forbidden403,

    /// <summary>404 notFound, as for a message that was deleted.</summary>
    NotFound404,

    /// <summary>429 rateLimitExceeded.</summary>
    TooMany429,

    /// <summary>500 backendError.</summary>
    ServerError500,

    /// <summary>503 backendError.</summary>
    Unavailable503,

    /// <summary>The answer is delayed.</summary>
    Slow,

    /// <summary>The call is executed; half of the answer arrives, then the connection is cut.</summary>
    Cut,

    /// <summary>The call is executed; the connection is cut before any of the answer arrives.</summary>
    LostAnswer,

    /// <summary>The connection is cut before the call is executed.</summary>
    Refused,

    /// <summary>history.list answers 404: the start id is too old.</summary>
    ForgottenHistory,

    /// <summary>A list answers an empty page with a page token that leads to the real one.</summary>
    EmptyPage,

    /// <summary>The token endpoint answers invalid_grant.</summary>
    InvalidGrant,
}
