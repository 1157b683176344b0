namespace SalesMailbox.Core.Storage;

/// <summary>The only place that turns a refusal of the database into a result for users.</summary>
internal static class Writes
{
    /// <summary>Runs a commit, or another operation that writes the change.</summary>
    /// <param name="changed">The result if another writer changed one of the rows, or added the same row.</param>
    public static Task<Result> TryAsync(Func<CancellationToken, Task> write, Func<Result> changed, CancellationToken cancellationToken) =>
        TryAsync(write, changed, changed, cancellationToken);

    /// <inheritdoc cref="TryAsync(Func{CancellationToken, Task}, Func{Result}, CancellationToken)"/>
    /// <param name="changed">The result if another writer changed one of the rows.</param>
    /// <param name="taken">The result if a row with the same unique value already exists.</param>
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
