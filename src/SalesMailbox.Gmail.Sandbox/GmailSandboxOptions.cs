namespace SalesMailbox.Gmail.Sandbox;

/// <summary>How a sandbox behaves. Every value has a default that suits a test: in memory, no limits.</summary>
public sealed class GmailSandboxOptions
{
    /// <summary>Where to listen. Port 0 takes a free one; <see cref="GmailSandbox.GetSandboxAddress"/> tells which.</summary>
    public string Url { get; set; } = "http://127.0.0.1:0";

    /// <summary>Folder that keeps mailboxes, OAuth clients and tokens across restarts; null keeps everything in memory.</summary>
    public string? DataDirectory { get; set; }

    /// <summary>How long an access token is good for.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Whether a message sent through the API gets a new Message-ID, the original kept in <c>X-Google-Original-Message-ID</c>.
    /// Google is seen to do it sometimes, so no client may rely on keeping its own.
    /// </summary>
    public bool RewriteMessageId { get; set; } = true;

    /// <summary>Quota units a mailbox may use in a minute before it gets 403 userRateLimitExceeded; null is unlimited. Google's own figure: 6,000.</summary>
    public int? UserQuotaUnitsPerMinute { get; set; }

    /// <summary>Parallel Gmail calls of one mailbox before it gets 429; null is unlimited. People see about 10 at Google.</summary>
    public int? MaxConcurrentCallsPerUser { get; set; }

    /// <summary>How many calls are remembered; the oldest go first.</summary>
    public int MaxRecordedCalls { get; set; } = 200_000;

    /// <summary>The clock for tokens, mail and delays.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Whether the sandbox is the process: then Ctrl+C stops it. An embedded one leaves signals to its host.</summary>
    public bool OwnsProcess { get; set; }

    /// <summary>Logging of the sandbox; null logs nothing.</summary>
    public Action<ILoggingBuilder>? ConfigureLogging { get; set; }
}
