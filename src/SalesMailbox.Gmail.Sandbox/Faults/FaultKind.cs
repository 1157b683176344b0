namespace SalesMailbox.Gmail.Sandbox.Faults;

/// <summary>What can be made to go wrong.</summary>
public enum FaultKind
{
    /// <summary>401, as if the access token had died.</summary>
    Unauthorized,

    /// <summary>403 userRateLimitExceeded.</summary>
    RateLimit403,

    /// <summary>403 insufficientPermissions: not a rate limit, waiting does not help.</summary>
    Forbidden403,

    /// <summary>404 notFound, as for a message deleted in the meantime.</summary>
    NotFound404,

    /// <summary>429 rateLimitExceeded.</summary>
    TooMany429,

    /// <summary>500 backendError.</summary>
    ServerError500,

    /// <summary>503 backendError.</summary>
    Unavailable503,

    /// <summary>The answer comes late.</summary>
    Slow,

    /// <summary>The call is carried out; half of the answer arrives, then the connection is cut.</summary>
    Cut,

    /// <summary>The call is carried out; the connection is cut before any of the answer arrives.</summary>
    LostAnswer,

    /// <summary>The connection is cut before the call is carried out.</summary>
    Refused,

    /// <summary>history.list answers 404: the start id is too old.</summary>
    ForgottenHistory,

    /// <summary>A list answers an empty page with a page token that leads on to the real one.</summary>
    EmptyPage,

    /// <summary>The token endpoint answers invalid_grant.</summary>
    InvalidGrant,
}
