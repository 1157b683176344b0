using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Hosting;

/// <summary>Writes that repeat themselves where another writer was first.</summary>
internal static class RepeatedWrites
{
    private const int Tries = 5;

    /// <summary>
    /// Stages changes in a scope of its own and commits them. Where another writer changed one of the rows at the same moment, nothing was
    /// written: the work is done again from the start in a new scope, and reads what the other one wrote.
    /// </summary>
    /// <param name="stage">Returns false where there is nothing to commit.</param>
    /// <param name="refused">Called before each repetition, for the log.</param>
    /// <returns>False where there was nothing to commit.</returns>
    /// <exception cref="ConcurrencyException">The last of several tries was refused, too.</exception>
    /// <exception cref="DuplicateException">The last of several tries was refused, too.</exception>
    public static async Task<bool> WriteAsync(
        this IWorkScopes scopes, Func<IServiceProvider, Task<bool>> stage, Action<Exception>? refused, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.Open();
            if (!await stage(scope.Services))
            {
                return false;
            }

            try
            {
                await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
                return true;
            }
            catch (Exception exception) when (attempt < Tries && exception is (ConcurrencyException or DuplicateException))
            {
                cancellationToken.ThrowIfCancellationRequested();
                refused?.Invoke(exception);
            }
        }
    }

    /// <inheritdoc cref="WriteAsync(IWorkScopes, Func{IServiceProvider, Task{bool}}, Action{Exception}, CancellationToken)"/>
    public static Task WriteAsync(
        this IWorkScopes scopes, Func<IServiceProvider, Task> stage, Action<Exception>? refused, CancellationToken cancellationToken) =>
        scopes.WriteAsync(
            async services =>
            {
                await stage(services);
                return true;
            },
            refused,
            cancellationToken);
}
