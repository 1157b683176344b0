namespace SalesMailbox.Gmail;

/// <summary>
/// Configuration section <c>SalesMailbox:Google</c>. The defaults are Google's own addresses and the limits of a new Cloud project.
/// </summary>
public sealed class GoogleOptions
{
    public const string Section = "SalesMailbox:Google";

    public Uri AuthorizationEndpoint { get; set; } = new("https://accounts.google.com/o/oauth2/v2/auth");

    public Uri TokenEndpoint { get; set; } = new("https://oauth2.googleapis.com/token");

    public Uri RevocationEndpoint { get; set; } = new("https://oauth2.googleapis.com/revoke");

    /// <summary>The address before <c>gmail/v1/users/...</c>.</summary>
    public Uri GmailBaseUri { get; set; } = new("https://gmail.googleapis.com/");

    /// <summary>
    /// How many quota units one mailbox may use in any minute. Google's limit for projects created since 1 May 2026 is 6,000.
    /// </summary>
    public int UnitsPerMinutePerMailbox { get; set; } = 6_000;

    /// <summary>How many quota units all mailboxes of one OAuth client may use in any minute.</summary>
    public int UnitsPerMinutePerProject { get; set; } = 1_200_000;

    /// <summary>How many calls of one mailbox may run in parallel; the observed limit at Google is about ten.</summary>
    public int MaxParallelReads { get; set; } = 8;

    /// <summary>How long Google may send nothing: until the response begins, and between two pieces of it.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a call is tried in all, including the first try, if the error is temporary.</summary>
    public int MaxTries { get; set; } = 4;

    /// <summary>The pause before the second try; it doubles with each try, with jitter.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// The longest wait inside a call. If Google requests a longer one, the call fails with
    /// <see cref="Core.MailServices.MailServiceError.Throttled"/> and the time.
    /// </summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(10);
}
