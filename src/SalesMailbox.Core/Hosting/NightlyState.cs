namespace SalesMailbox.Core.Hosting;

/// <summary>When the nightly work was last finished; stored with the tenant's settings.</summary>
internal sealed class NightlyState
{
    public DateTimeOffset? FinishedAt { get; set; }
}
