namespace SalesMailbox.Core.Messages;

/// <summary>What a sweep did.</summary>
/// <param name="Examined">Files it saw.</param>
/// <param name="SetAside">Files that nothing refers to; they are removed after another grace period.</param>
/// <param name="Restored">Files that were set aside and are in use again.</param>
/// <param name="Removed">Files that are gone, among them what killed processes left half written.</param>
public sealed record RawSweepCounts(int Examined, int SetAside, int Restored, int Removed)
{
    public static RawSweepCounts operator +(RawSweepCounts left, RawSweepCounts right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new RawSweepCounts(left.Examined + right.Examined, left.SetAside + right.SetAside, left.Restored + right.Restored, left.Removed + right.Removed);
    }

    public static RawSweepCounts Add(RawSweepCounts left, RawSweepCounts right) => left + right;
}
