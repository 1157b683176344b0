namespace SalesMailbox.Core.Storage;

/// <summary>The one place that turns what the database refuses into an answer for people.</summary>
internal static class Writes
{
    /// <summary>Runs a commit, or whatever writes the change.</summary>
    /// <param name="changed">The answer where someone else changed one of the rows at the same moment, or added the same row.</param>
    public static Task<Result> TryAsync(Func<CancellationToken, Task> write, Func<Result> changed, CancellationToken cancellationToken) =>
        TryAsync(write, changed, changed, cancellationToken);

    /// <inheritdoc cref="TryAsync(Func{CancellationToken, Task}, Func{Result}, CancellationToken)"/>
    /// <param name="changed">The answer where someone else changed one of the rows at the same moment.</param>
    /// <param name="taken">The answer where a value that must be unique is there already.</param>
    public static async Task<Result> TryAsync(
        Func<CancellationToken, Task> write, Func<Result> changed, Func<Result> taken, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        try
        {
            await write(cancellationToken);
            return Result.Success;
        }
        catch (ConcurrencyException)
        {
            return changed();
        }
        catch (DuplicateException)
        {
            return taken();
        }
    }
}
