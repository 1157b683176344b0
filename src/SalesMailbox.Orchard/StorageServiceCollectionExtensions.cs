using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard;

internal static class StorageServiceCollectionExtensions
{
    /// <summary>Registers all stores over the tenant's YesSql, except those of tickets and clients.</summary>
    public static IServiceCollection AddSalesMailboxStores(this IServiceCollection services)
    {
        services.Configure<StoreCollectionOptions>(options => options.Collections.Add(SalesMailboxCollection.Name));
        services.AddScoped<YesSqlUnitOfWork>();
        services.AddScoped<IUnitOfWork>(provider => provider.GetRequiredService<YesSqlUnitOfWork>());
        services.AddScoped<IConnectionStore, ConnectionStore>();
        services.AddScoped<IMailboxStore, MailboxStore>();
        services.AddScoped<IGrantStore, GrantStore>();
        services.AddScoped<ISignInAttemptStore, SignInAttemptStore>();
        services.AddScoped<IImportStateStore, ImportStateStore>();
        services.AddScoped<IImportLedger, ImportLedger>();
        services.AddScoped<IImportRunStore, ImportRunStore>();
        services.AddScoped<IMessageStore, MessageStore>();
        services.AddScoped<IDecisionStore, DecisionStore>();
        services.AddScoped<IMessageMoveStore, MessageMoveStore>();
        services.AddScoped<IFilingKeyStore, FilingKeyStore>();
        services.AddScoped<IRawReferenceStore, RawReferenceStore>();
        services.AddScoped<INoticeStore, NoticeStore>();
        services.AddScoped<IUnreadEmailStore, UnreadEmailStore>();
        services.AddScoped<ISenderRuleStore, SenderRuleStore>();
        services.AddScoped<IBlocklistStore, BlocklistStore>();
        services.AddScoped<IFormReceiptStore, FormReceiptStore>();
        services.AddScoped<IMailLookStore, MailLookStore>();
        services.AddScoped<ISettingsStore, SettingsStore>();
        return services.AddIndexes();
    }

    private static IServiceCollection AddIndexes(this IServiceCollection services)
    {
        services.AddIndexProvider<MailboxIndexProvider>();
        services.AddIndexProvider<ConnectionIndexProvider>();
        services.AddIndexProvider<GrantIndexProvider>();
        services.AddIndexProvider<SignInAttemptIndexProvider>();
        services.AddIndexProvider<ImportStateIndexProvider>();
        services.AddIndexProvider<ImportItemIndexProvider>();
        services.AddIndexProvider<ImportRunIndexProvider>();
        services.AddIndexProvider<MessageIndexProvider>();
        services.AddIndexProvider<DecisionIndexProvider>();
        services.AddIndexProvider<MoveIndexProvider>();
        services.AddIndexProvider<FilingKeyIndexProvider>();
        services.AddIndexProvider<MessageRawIndexProvider>();
        services.AddIndexProvider<ImportItemRawIndexProvider>();
        services.AddIndexProvider<OutgoingMailRawIndexProvider>();
        services.AddIndexProvider<NoticeIndexProvider>();
        services.AddIndexProvider<UnreadEmailIndexProvider>();
        services.AddIndexProvider<SettingIndexProvider>();
        services.AddIndexProvider<SenderRuleIndexProvider>();
        services.AddIndexProvider<BlockEntryIndexProvider>();
        services.AddIndexProvider<FormReceiptIndexProvider>();
        services.AddIndexProvider<MailLookIndexProvider>();
        return services;
    }
}
