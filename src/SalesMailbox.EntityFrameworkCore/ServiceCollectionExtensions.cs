using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.EntityFrameworkCore.Stores;

namespace SalesMailbox.EntityFrameworkCore;

/// <summary>Registers the stores over EF Core.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Registers a store for every aggregate over <see cref="SalesMailboxDbContext"/>. The host registers the context itself (with
    /// <c>UseSalesMailboxSqlite</c> or <c>UseSalesMailboxPostgreSql</c>) and the provider's <see cref="IUniqueViolationDetector"/>.
    /// </summary>
    public static IServiceCollection AddSalesMailboxEntityFrameworkCore(this IServiceCollection services) => services
        .AddScoped<IUnitOfWork, EntityFrameworkUnitOfWork>()
        .AddScoped<IConnectionStore, ConnectionStore>()
        .AddScoped<IMailboxStore, MailboxStore>()
        .AddScoped<IGrantStore, GrantStore>()
        .AddScoped<ISignInAttemptStore, SignInAttemptStore>()
        .AddScoped<IImportStateStore, ImportStateStore>()
        .AddScoped<IImportLedger, ImportLedger>()
        .AddScoped<IImportRunStore, ImportRunStore>()
        .AddScoped<IMessageStore, MessageStore>()
        .AddScoped<IDecisionStore, DecisionStore>()
        .AddScoped<IMessageMoveStore, MessageMoveStore>()
        .AddScoped<IFilingKeyStore, FilingKeyStore>()
        .AddScoped<IRawReferenceStore, RawReferenceStore>()
        .AddScoped<ITicketStore, TicketStore>()
        .AddScoped<IUnreadEmailStore, UnreadEmailStore>()
        .AddScoped<IQuotationStore, QuotationStore>()
        .AddScoped<IClientStore, ClientStore>()
        .AddScoped<IActionDefinitionStore, ActionDefinitionStore>()
        .AddScoped<IOutboxStore, OutboxStore>()
        .AddScoped<IClientEmailDefaultsStore, ClientEmailDefaultsStore>()
        .AddScoped<IAgentPreferencesStore, AgentPreferencesStore>()
        .AddScoped<INoticeStore, NoticeStore>()
        .AddScoped<ISenderRuleStore, SenderRuleStore>()
        .AddScoped<IBlocklistStore, BlocklistStore>()
        .AddScoped<IFormReceiptStore, FormReceiptStore>()
        .AddScoped<IMailLookStore, MailLookStore>()
        .AddScoped<ISettingsStore, SettingsStore>();
}
