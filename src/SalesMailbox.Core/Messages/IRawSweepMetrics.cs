namespace SalesMailbox.Core.Messages;

/// <summary>Reports the sweep of raw files to monitoring.</summary>
internal interface IRawSweepMetrics
{
    void RawSwept(string tenant, RawSweepCounts counts);
}
