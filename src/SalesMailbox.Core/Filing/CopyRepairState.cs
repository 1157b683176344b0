namespace SalesMailbox.Core.Filing;

/// <summary>How far <see cref="CopyRepair"/> has come; kept among the tenant's settings.</summary>
public sealed class CopyRepairState
{
    /// <summary>The last fingerprint it looked at.</summary>
    public string? After { get; set; }

    public bool IsDone { get; set; }
}
