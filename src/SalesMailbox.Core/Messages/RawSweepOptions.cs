namespace SalesMailbox.Core.Messages;

/// <summary>Options of <see cref="RawSweep"/>.</summary>
public sealed class RawSweepOptions
{
    /// <summary>
    /// How old an unreferenced raw file must be to be set aside, and how long it then stays set aside. Must be longer than the time between
    /// writing a file and storing the row that refers to it, and longer than a composer stays open.
    /// </summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromDays(1);
}
