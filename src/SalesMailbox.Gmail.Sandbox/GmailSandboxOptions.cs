namespace SalesMailbox.Gmail.Sandbox;

/// <summary>The options of a sandbox. All defaults are suitable for tests: in memory, without limits.</summary>
public sealed class GmailSandboxOptions
{
    /// <summary>The address to listen on. Port 0 uses a free port; <see cref="GmailSandbox.GetSandboxAddress"/> returns it.</summary>
    public string Url { get; set; } = "http://127.0.0.1:0";

    /// <summary>The folder that keeps mailboxes, OAuth clients, and tokens across restarts; null keeps everything in memory.</summary>
    public string? DataDirectory { get; set; }

    /// <summary>How long an access token is valid.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Whether a message that is sent through the API gets a new Message-ID, with the original in <c>X-Google-Original-Message-ID</c>.
    /// Google does this sometimes, so no client may rely on keeping its own.
    /// </summary>
    public bool RewriteMessageId { get; set; } = true;

    /// <summary>
    /// The quota units that a mailbox may use in a minute before it gets 403 userRateLimitExceeded; null for unlimited. Google's own limit
    /// is 6,000.
    /// </summary>
    public int? UserQuotaUnitsPerMinute { get; set; }

    /// <summary>
    /// The number of concurrent Gmail calls of a mailbox before it gets 429; null for unlimited. In practice Google allows about 10.
    /// </summary>
    public int? MaxConcurrentCallsPerUser { get; set; }

    /// <summary>The maximum number of recorded calls. Beyond it the oldest are removed.</summary>
    public int MaxRecordedCalls { get; set; } = 200_000;

    /// <summary>The clock for tokens, messages, and delays.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Whether the sandbox owns the process, so that Ctrl+C stops it. An embedded sandbox leaves signals to its host.</summary>
    public bool OwnsProcess { get; set; }

    /// <summary>Configures the logging of the sandbox; null for none.</summary>
    public Action<ILoggingBuilder>? ConfigureLogging { get; set; }
}
