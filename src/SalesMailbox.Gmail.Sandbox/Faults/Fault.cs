namespace SalesMailbox.Gmail.Sandbox.Faults;

/// <summary>A fault to come. All conditions given must fit; the oldest fault that fits is taken.</summary>
public sealed record Fault
{
    public required FaultKind Kind { get; init; }

    /// <summary>Only for this account's calls.</summary>
    public string? Account { get; init; }

    /// <summary>Only for this call, e.g. <c>messages.get</c>, <c>history.list</c>, <c>token</c>.</summary>
    public string? Call { get; init; }

    /// <summary>Only for paths that begin so.</summary>
    public string? PathPrefix { get; init; }

    /// <summary>How many calls it hits; null until cleared.</summary>
    public int? Times { get; init; }

    /// <summary>How many fitting calls it lets pass before it begins.</summary>
    public int SkipFirst { get; init; }

    /// <summary>For <see cref="FaultKind.Slow"/>.</summary>
    public int DelayMilliseconds { get; init; } = 1000;

    /// <summary>Seconds for the client to wait: a Retry-After header, unless <see cref="RetryAfterInText"/>.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>Says it as Gmail does, "Retry after (time)" in the message, without a header.</summary>
    public bool RetryAfterInText { get; init; }
}
