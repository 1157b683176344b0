namespace SalesMailbox.Core.Messages;

/// <summary>How far <see cref="RawSweep"/> has come; kept among the tenant's settings.</summary>
public sealed class RawSweepState
{
    /// <summary>The next of the 256 parts.</summary>
    public int Next { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }
}
