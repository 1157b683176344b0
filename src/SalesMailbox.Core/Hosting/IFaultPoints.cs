namespace SalesMailbox.Core.Hosting;

/// <summary>Told between any two steps of an import. Tests throw there, as if the process had been killed; in production nothing happens.</summary>
public interface IFaultPoints
{
    /// <param name="point">Its name, for example one of <c>ImportFaultPoints.All</c>.</param>
    void Reach(string point);
}

/// <inheritdoc cref="IFaultPoints"/>
public sealed class NoFaultPoints : IFaultPoints
{
    public void Reach(string point)
    {
        // Nothing ever goes wrong on purpose.
    }
}
