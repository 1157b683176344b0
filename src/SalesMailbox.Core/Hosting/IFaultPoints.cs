namespace SalesMailbox.Core.Hosting;

/// <summary>Called between the steps of an import. Tests throw here to simulate a killed process; in production nothing happens.</summary>
public interface IFaultPoints
{
    /// <param name="point">The name of the point, for example one of <c>ImportFaultPoints.All</c>.</param>
    void Reach(string point);
}

/// <summary>Ignores every fault point; for production.</summary>
internal sealed class NoFaultPoints : IFaultPoints
{
    public void Reach(string point)
    {
    }
}
