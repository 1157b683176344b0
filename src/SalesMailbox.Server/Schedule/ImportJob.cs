using Quartz;
using SalesMailbox.Core.Import;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Schedule;

/// <summary>Imports one connection of one tenant. When the process stops, it ends after the mail it is at; the next import goes on from there.</summary>
internal sealed class ImportJob(TenantRegistry registry, TenantScopes scopes, IHostApplicationLifetime lifetime, ILogger<ImportJob> logger) : IJob
{
    public const string Tenant = "tenant";
    public const string Connection = "connection";
    public const string Trigger = "trigger";

    public static JobDataMap Data(string tenant, string connectionId, ImportTrigger trigger) =>
        new() { [Tenant] = tenant, [Connection] = connectionId, [Trigger] = trigger.ToString() };

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var data = context.MergedJobDataMap;
        var tenant = registry.Find(data.GetString(Tenant) ?? "");
        var connectionId = data.GetString(Connection) ?? "";
        if (tenant is null)
        {
            return;
        }

        // Quartz by itself waits for running jobs but doesn't ask them to stop.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        using (logger.BeginScope(new Dictionary<string, object> { ["tenant"] = tenant.Name }))
        {
            await using var scope = scopes.Open(tenant);
            var trigger = Enum.Parse<ImportTrigger>(data.GetString(Trigger) ?? nameof(ImportTrigger.Schedule));
            try
            {
                await scope.Services.GetRequiredService<ConnectionImporter>().RunAsync(connectionId, trigger, stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                logger.LogInformation("Connection {Connection}: the import ended early, because the process stops", connectionId);
            }
        }
    }
}
