namespace SalesMailbox.Core.Messages;

/// <summary>The progress of <see cref="RawSweep"/>; stored with the tenant's settings.</summary>
internal sealed class RawSweepState
{
    /// <summary>The next of the 256 parts.</summary>
    public int Next { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }
}
