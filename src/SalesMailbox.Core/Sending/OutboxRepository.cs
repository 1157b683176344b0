using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Sending;

/// <summary>Changes rows of the outbox, each in a transaction of its own.</summary>
public sealed class OutboxRepository(IWorkScopes scopes)
{
    /// <param name="change">Gets the row as it is now and the scope's services; false leaves everything as it is. Repeated where someone else wrote at the same moment.</param>
    /// <param name="beforeCommit">Called between the change and the commit.</param>
    /// <returns>The row as it was written; null where there was nothing to write.</returns>
    internal async Task<OutgoingMail?> ChangeAsync(
        string id, Func<OutgoingMail, IServiceProvider, Task<bool>> change, CancellationToken cancellationToken, Action? beforeCommit = null)
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
