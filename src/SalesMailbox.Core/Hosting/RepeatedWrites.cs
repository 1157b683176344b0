using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Hosting;

/// <summary>Retries writes that conflict with another writer.</summary>
internal static class RepeatedWrites
{
    private const int Tries = 5;

    /// <summary>
    /// Stages changes in a scope of its own and commits them. If another writer changed one of the rows, nothing is written: the work
    /// starts over in a new scope and reads the other writer's changes.
    /// </summary>
    /// <param name="stage">Returns false if there is nothing to commit.</param>
    /// <param name="refused">Called before each retry, for the log.</param>
    /// <returns>False if there was nothing to commit.</returns>
    /// <exception cref="ConcurrencyException">The last try was refused as well.</exception>
    /// <exception cref="DuplicateException">The last try was refused as well.</exception>
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
