namespace SalesMailbox.Core.Import;

/// <summary>The numbers of a mailbox's ledger entries by state.</summary>
public sealed record ImportItemCounts(int Pending, int Parked, int Stored, int Ignored, int Gone)
{
    public int Total => Pending + Parked + Stored + Ignored + Gone;
}
