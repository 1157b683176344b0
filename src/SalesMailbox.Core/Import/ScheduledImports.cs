using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Import;

/// <summary>
/// For a host that wakes up at times of its own (a background task): imports the connections whose schedule has come since they were last imported (I1, I2).
/// </summary>
public sealed class ScheduledImports(IWorkScopes scopes, ConnectionImporter importer, TimeProvider time)
{
    /// <returns>The runs there were.</returns>
    public async Task<IReadOnlyList<ImportRun>> RunAsync(CancellationToken cancellationToken = default)
    {
        var runs = new List<ImportRun>();
        foreach (var connectionId in await ListDueAsync(cancellationToken))
        {
            runs.AddRange(await importer.RunAsync(connectionId, ImportTrigger.Schedule, cancellationToken));
        }

        return runs;
    }

    private async Task<IReadOnlyList<string>> ListDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.Open();
        var now = time.GetUtcNow();
        var mailboxes = await scope.Services.GetRequiredService<IMailboxStore>().ListAsync(cancellationToken);
        var latest = await scope.Services.GetRequiredService<IImportRunStore>().LatestAsync([.. mailboxes.Select(mailbox => mailbox.Id)], cancellationToken);
        return
        [
            .. from connection in await scope.Services.GetRequiredService<IConnectionStore>().ListAsync(cancellationToken)
               where connection.IntegratorEnabled
               let last = mailboxes.Where(mailbox => mailbox.ConnectionId == connection.Id)
                   .Select(mailbox => latest.GetValueOrDefault(mailbox.Id)?.StartedAt).Max()
               where last is not { } before || ScheduleExpression.Next(connection.Schedule, before) <= now
               select connection.Id,
        ];
    }
}
