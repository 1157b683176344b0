using Microsoft.Extensions.Options;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Schedule;

/// <summary>
/// Looks after every tenant twice a minute, also after those that another process added meanwhile: database up to date, metrics, and where this process
/// runs the schedule also the connections' triggers and, once an hour, what is to be forgotten.
/// </summary>
internal sealed class TenantRounds(
    TenantRegistry registry, TenantDatabases databases, TenantScopes scopes, ConnectionTriggers triggers, IOptions<ServerOptions> options, TimeProvider time,
    ILogger<TenantRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RetentionPeriod = TimeSpan.FromHours(1);
    private readonly Dictionary<string, DateTimeOffset> _lastRetention = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            foreach (var tenant in registry.All)
            {
                try
                {
                    await LookAfterAsync(tenant, stoppingToken);
                }
#pragma warning disable CA1031 // One tenant's trouble must not stop the others'; the next round tries again.
                catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
                {
                    logger.LogError(problem, "Tenant {Tenant} could not be looked after", tenant.Name);
                }
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAfterAsync(TenantRecord tenant, CancellationToken cancellationToken)
    {
        if (!await databases.TryMigrateAsync(tenant, cancellationToken))
        {
            return;
        }

        await using var scope = scopes.Open(tenant);
        await scope.Services.GetRequiredService<ImportGauges>().RefreshAsync(cancellationToken);
        if (!options.Value.Schedule.Enabled)
        {
            return;
        }

        await triggers.SetAsync(tenant, scope.Services, cancellationToken);
        var now = time.GetUtcNow();
        if (now - _lastRetention.GetValueOrDefault(tenant.Name) >= RetentionPeriod)
        {
            _lastRetention[tenant.Name] = now;
            await RetainAsync(tenant, scope, cancellationToken);
        }
    }

    private async Task RetainAsync(TenantRecord tenant, IWorkScope scope, CancellationToken cancellationToken)
    {
        if (await scope.Services.GetRequiredService<RunRetention>().ApplyAsync(cancellationToken) is > 0 and var removed)
        {
            logger.LogInformation("Tenant {Tenant}: {Count} old import runs were forgotten", tenant.Name, removed);
        }
    }
}
