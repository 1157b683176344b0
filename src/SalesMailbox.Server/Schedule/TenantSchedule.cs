using SalesMailbox.Core.Import;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Schedule;

/// <summary>Offers what is due in a tenant to the import workers of this process.</summary>
internal sealed class TenantSchedule(TenantScopes scopes, ILogger<TenantSchedule> logger)
{
    public async Task OfferAsync(TenantRecord tenant, CancellationToken cancellationToken)
    {
        await using var scope = scopes.Open(tenant);
        await scope.Services.GetRequiredService<ScheduledImports>().OfferAsync(
            async (work, stop) =>
            {
                using var logs = logger.BeginScope(new Dictionary<string, object> { ["tenant"] = tenant.Name });
                await using var turn = scopes.Open(tenant);
                await work(turn.Services, stop);
            },
            cancellationToken);
    }
}
