using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Sending;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Schedule;

/// <summary>
/// Visits every tenant twice a minute, including tenants that another process added. A round brings the database up to date and updates the
/// metrics. If this process runs the schedule, the round also sets the connections' triggers, offers due imports and nightly work, and
/// sends what is due in the outbox. Tenants are visited in parallel, so that one unreachable database doesn't delay the others.
/// </summary>
internal sealed class TenantRounds(
    TenantRegistry registry, TenantDatabases databases, TenantScopes scopes, ConnectionTriggers triggers, TenantSchedule schedule,
    DataSettings data, IOptions<ServerOptions> options, TimeProvider time, ILogger<TenantRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, Task> _rounds = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        try
        {
            do
            {
                data.Refresh();
                foreach (var tenant in registry.All)
                {
                    if (_rounds.GetValueOrDefault(tenant.Name) is not { IsCompleted: false })
                    {
                        _rounds[tenant.Name] = Task.Run(() => TryLookAfterAsync(tenant, stoppingToken), CancellationToken.None);
                    }
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        finally
        {
            await Task.WhenAll(_rounds.Values);
        }
    }

    private async Task TryLookAfterAsync(TenantRecord tenant, CancellationToken cancellationToken)
    {
        try
        {
            await LookAfterAsync(tenant, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            logger.RoundCutOff(tenant.Name);
        }
#pragma warning disable CA1031 // One tenant's trouble must not stop the others'; the next round tries again.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            logger.RoundFailed(problem, tenant.Name);
        }
    }

    private async Task LookAfterAsync(TenantRecord tenant, CancellationToken cancellationToken)
    {
        if (!await databases.TryMigrateAsync(tenant, cancellationToken))
        {
            return;
        }

        await using var scope = scopes.Open(tenant);
        if (options.Value.Schedule.Enabled)
        {
            if ((await scope.Services.GetRequiredService<IOutboxStore>().ListDueAsync(time.GetUtcNow(), 1, cancellationToken)).Count > 0)
            {
                await scope.Services.GetRequiredService<ISendLauncher>().StartAsync(cancellationToken);
            }

            await triggers.SetAsync(tenant, scope.Services, cancellationToken);
            await schedule.OfferAsync(tenant, cancellationToken);
        }

        await scope.Services.GetRequiredService<ImportGauges>().RefreshAsync(cancellationToken);
    }
}
