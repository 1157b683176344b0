using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Sending;

/// <summary>Changes rows of the outbox, each in its own transaction.</summary>
internal sealed class OutboxRepository(IWorkScopes scopes)
{
    /// <param name="change">Receives the current row and the scope's services; returns false to change nothing. Repeated if another writer
    /// changes the row at the same time.</param>
    /// <param name="beforeCommit">Called between the change and the commit.</param>
    /// <returns>The row as written; null if there was nothing to write.</returns>
    internal async Task<OutgoingMail?> ChangeAsync(
        string id,
        Func<OutgoingMail, IServiceProvider, Task<bool>> change,
        CancellationToken cancellationToken,
        Action? beforeCommit = null)
    {
        OutgoingMail? changed = null;
        var isCommitted = await scopes.WriteAsync(
            async services =>
            {
                var outbox = services.GetRequiredService<IOutboxStore>();
                changed = await outbox.FindAsync(id, cancellationToken);
                if (changed is null || !await change(changed, services))
                {
                    return false;
                }

                await outbox.UpdateAsync(changed, cancellationToken);
                beforeCommit?.Invoke();
                return true;
            },
            refused: null,
            cancellationToken);
        return isCommitted ? changed : null;
    }
}
