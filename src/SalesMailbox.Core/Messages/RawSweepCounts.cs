namespace SalesMailbox.Core.Messages;

/// <summary>The result of a sweep.</summary>
/// <param name="Examined">The number of files examined.</param>
/// <param name="SetAside">The number of unreferenced files that were set aside; they are removed after another grace period.</param>
/// <param name="Restored">The number of files that were set aside and are in use again.</param>
/// <param name="Removed">The number of removed files, including partly written files of killed processes.</param>
public sealed record RawSweepCounts(int Examined, int SetAside, int Restored, int Removed)
{
    public static RawSweepCounts operator +(RawSweepCounts left, RawSweepCounts right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new RawSweepCounts(
            left.Examined + right.Examined, left.SetAside + right.SetAside, left.Restored + right.Restored, left.Removed + right.Removed);
    }

    public static RawSweepCounts Add(RawSweepCounts left, RawSweepCounts right) => left + right;
}
