using SalesMailbox.Core.Connections;

namespace SalesMailbox.Core.Import;

/// <summary>Whether an import was missed. A host asks when it begins to schedule a connection, so that nobody waits a whole turn after a restart.</summary>
public sealed class ImportDue(IMailboxStore mailboxes, IImportStateStore states, TimeProvider time)
{
    /// <returns>True where a time of the schedule has passed since the last attempt at any of the connection's mailboxes, or there never was one.</returns>
    public async Task<bool> IsOverdueAsync(SalesConnection connection, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var ids = (await mailboxes.ListByConnectionAsync(connection.Id, cancellationToken)).Where(mailbox => !mailbox.IsShared).Select(mailbox => mailbox.Id).ToList();
        var last = (await states.ListAsync(ids, cancellationToken)).Max(state => state.LastAttemptAt);
        return last is not { } attempt || ScheduleExpression.Next(connection.Schedule, attempt) <= time.GetUtcNow();
    }
}
