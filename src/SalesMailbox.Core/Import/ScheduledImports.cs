using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Import;

/// <summary>
/// For a host that wakes up at times of its own (a background task): imports the connections whose schedule has come since they were last imported (I1, I2).
/// </summary>
public sealed class ScheduledImports(IWorkScopes scopes, ConnectionImporter importer)
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
        var due = scope.Services.GetRequiredService<ImportDue>();
        var ids = new List<string>();
        foreach (var connection in await scope.Services.GetRequiredService<IConnectionStore>().ListAsync(cancellationToken))
        {
            if (connection.IntegratorEnabled && await due.IsOverdueAsync(connection, cancellationToken))
            {
                ids.Add(connection.Id);
            }
        }

        return ids;
    }
}
