namespace SalesMailbox.Core.Messages;

/// <summary>Reports the sweep of raw files to monitoring.</summary>
public interface IRawSweepMetrics
{
    void RawSwept(string tenant, RawSweepCounts counts);
}
