using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Import;

internal static class ImportServiceCollectionExtensions
{
    /// <summary>
    /// Adds the import and, unless the host registered another one, the file store for raw messages. The host adds its
    /// <see cref="IImportLauncher"/> and one <see cref="ImportDispatcher"/> for all tenants.
    /// </summary>
    public static IServiceCollection AddSalesMailboxImport(this IServiceCollection services)
    {
        services.AddTexts(typeof(ImportTexts));
        services.AddOptions<ImportOptions>()
            .Validate(
                ImportOptions.IsUsable,
                $"{ImportOptions.Section}: every number and time has to be above zero, and Lease at least four times MessageBudget.");
        services.TryAddSingleton(AbandonedWork.OfProcess);
        services.TryAddSingleton<IFaultPoints, NoFaultPoints>();
        services.TryAddSingleton<ImportMetrics>();
        services.TryAddSingleton<IRawSweepMetrics>(scope => scope.GetRequiredService<ImportMetrics>());
        services.TryAddScoped<IRawStore, FileRawStore>();
        services.AddOptions<RawSweepOptions>();
        services.AddOptions<NightOptions>()
            .Validate(
                NightOptions.IsUsable, $"{NightOptions.Section}: the night begins at a time of day, and Spread has to be above zero.");
        services.TryAddScoped<RawSweep>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<INightlyTask, RawSweep>());
        services.TryAddScoped<NightlyWork>();
        services.TryAddScoped<ImportLease>();
        services.TryAddScoped<LeaseKeeper>();
        services.TryAddScoped<MessageBudget>();
        services.TryAddScoped<MessageParking>();
        services.TryAddScoped<MessageAttempts>();
        services.TryAddScoped<MailboxDiscovery>();
        services.TryAddScoped<MessageFetcher>();
        services.TryAddScoped<MessageRecorder>();
        services.TryAddScoped<DmarcCheck>();
        services.TryAddScoped<IgnoredMessages>();
        services.TryAddScoped<MailObservers>();
        services.TryAddScoped<ImportQueue>();
        services.TryAddScoped<RunCompletion>();
        services.TryAddScoped<MailboxImporter>();
        services.TryAddScoped<SkipReader>();
        services.TryAddScoped<ConnectionImporter>();
        services.TryAddScoped<ScheduledImports>();
        services.TryAddScoped<ScheduledTurn>();
        services.TryAddScoped<NightlyCheck>();
        services.TryAddScoped<ImportControl>();
        services.TryAddScoped<CompletenessChecker>();
        services.TryAddScoped<DueMailboxFinder>();
        services.TryAddScoped<RunRetention>();
        services.TryAddScoped<ImportGauges>();
        services.TryAddSingleton<HealthWatch>();
        services.TryAddScoped<MailboxHealthReader>();

        // The parts of the blocklist that call the mail service.
        services.TryAddScoped<MailLabelReader>();
        services.TryAddScoped<BlockedLabelManager>();
        services.TryAddScoped<IMailboxImports, MailboxImports>();
        services.AddTexts(typeof(ImportErrors));
        return services;
    }
}
