namespace SalesMailbox.Gmail.Sandbox.Faults;

/// <summary>A fault that will be triggered. A call must meet all given conditions; the oldest matching fault applies.</summary>
public sealed record Fault
{
    public required FaultKind Kind { get; init; }

    /// <summary>Only for calls of this account.</summary>
    public string? Account { get; init; }

    /// <summary>Only for this call, such as <c>messages.get</c>, <c>history.list</c>, or <c>token</c>.</summary>
    public string? Call { get; init; }

    /// <summary>Only for paths with this prefix.</summary>
    public string? PathPrefix { get; init; }

    /// <summary>How many calls it affects; null for all until it is cleared.</summary>
    public int? Times { get; init; }

    /// <summary>How many matching calls succeed before it starts.</summary>
    public int SkipFirst { get; init; }

    /// <summary>The delay for <see cref="FaultKind.Slow"/>.</summary>
    public int DelayMilliseconds { get; init; } = 1000;

    /// <summary>How many seconds the client must wait, sent as a Retry-After header unless <see cref="RetryAfterInText"/> is set.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>Sends the time as Gmail does, as "Retry after (time)" in the message, without a header.</summary>
    public bool RetryAfterInText { get; init; }
}
