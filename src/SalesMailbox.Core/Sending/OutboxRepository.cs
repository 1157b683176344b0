using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Sending;

/// <summary>Changes rows of the outbox, each in a transaction of its own.</summary>
public sealed class OutboxRepository(IWorkScopes scopes)
{
    private const int Tries = 5;

    /// <param name="change">Gets the row as it is now and the scope's services; false leaves everything as it is. Repeated where somebody else wrote at the same moment.</param>
    /// <param name="beforeCommit">Called between the change and the commit.</param>
    /// <returns>The row as it was written; null where there was nothing to write.</returns>
    internal async Task<OutgoingMail?> ChangeAsync(
        string id, Func<OutgoingMail, IServiceProvider, Task<bool>> change, CancellationToken cancellationToken, Action? beforeCommit = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.Open();
            var outbox = scope.Services.GetRequiredService<IOutboxStore>();
            if (await outbox.FindAsync(id, cancellationToken) is not { } mail || !await change(mail, scope.Services))
            {
                return null;
            }

            await outbox.UpdateAsync(mail, cancellationToken);
            beforeCommit?.Invoke();
            try
            {
                await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
                return mail;
            }
            catch (Exception exception) when (attempt < Tries && exception is ConcurrencyException or DuplicateException)
            {
                // The next try reads anew and knows.
            }
        }
    }
}
