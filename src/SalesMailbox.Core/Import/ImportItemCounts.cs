namespace SalesMailbox.Core.Import;

public sealed record ImportItemCounts(int Pending, int Parked, int Stored, int Ignored, int Gone)
{
    public int Total => Pending + Parked + Stored + Ignored + Gone;
}
