namespace SalesMailbox.Core.Filing;

/// <summary>The progress of <see cref="CopyRepair"/>; stored with the tenant's settings.</summary>
internal sealed class CopyRepairState
{
    /// <summary>The last fingerprint that was examined.</summary>
    public string? After { get; set; }

    public bool IsDone { get; set; }
}
