namespace SalesMailbox.Core.Messages;

/// <summary>What monitoring gets to know of the sweep of raw files.</summary>
public interface IRawSweepMetrics
{
    void RawSwept(string tenant, RawSweepCounts counts);
}
