namespace SalesMailbox.Core.Hosting;

/// <summary>When the nightly work was last done; kept among the tenant's settings.</summary>
public sealed class NightlyState
{
    public DateTimeOffset? FinishedAt { get; set; }
}
