namespace SalesMailbox.Core.Import;

/// <summary>Told between any two steps of an import. Tests throw there, as if the process had been killed; in production nothing happens.</summary>
public interface IFaultPoints
{
    /// <param name="point">One of <see cref="ImportFaultPoints.All"/>.</param>
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
