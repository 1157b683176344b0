using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentTypes.Events;
using OrchardCore.Data.Migration;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Localization;
using OrchardCore.Modules;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;
using OrchardCore.Users.Handlers;
using SalesMailbox.Core;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Text;
using SalesMailbox.DropFolder;
using SalesMailbox.Gmail;
using SalesMailbox.Orchard.BackgroundTasks;
using SalesMailbox.Orchard.Content;
using SalesMailbox.Orchard.Content.Intake;
using SalesMailbox.Orchard.Deployment;
using SalesMailbox.Orchard.Handlers;
using SalesMailbox.Orchard.Hosting;
using SalesMailbox.Orchard.Migrations;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Security;
using SalesMailbox.Orchard.Storage;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Orchard;

/// <summary>Registers the headless feature: storage, import, matching, and permissions.</summary>
[Feature(Features.Headless)]
public sealed class Startup(IShellConfiguration configuration) : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        PluralText.UseArgumentOfHost(
            (count, forms, arguments) => new PluralizationArgument { Count = count, Forms = forms, Arguments = arguments });
        services.AddScoped<ITenant, SalesMailboxTenant>();
        services.AddScoped<IWorkScopes, WorkScopes>();
        services.AddScoped<IModuleState, ModuleState>();
        services.TryAddScoped<IAgentDirectory, AgentDirectory>();
        services.TryAddScoped<ICurrentAgent, CurrentAgent>();
        services.AddScoped<IImportLauncher, ImportLauncher>();
        services.AddSingleton<TenantTurns>();
        services.AddSingleton(provider => SiteImports.Of(provider.GetRequiredService<IShellHost>()));
        services.Configure<ImportOptions>(configuration.GetSection(ImportOptions.Section));
        services.Configure<NightOptions>(configuration.GetSection(NightOptions.Section));
        services.AddScoped<ISendLauncher, SendLauncher>();
        services.AddScoped<ISecretProtector, DataProtectionSecretProtector>(); // the import needs it even without the pages
        services.TryAddSingleton<IRawMailFileStore, FolderRawMailFileStore>();
        services.AddScoped<IRawFiles, FileStoreRawFiles>();
        services.AddSalesMailboxStores();
        services.AddSalesMailboxSendingStores();
        services.AddSalesMailboxCore()
            .AddSalesMailboxGmail(configuration)
            .AddSalesMailboxDropFolder(configuration)
            .AddTexts(typeof(ContentErrors));
        services.AddContentPart<SalesMailboxPart>().UseDisplayDriver<SalesMailboxPartDriver>();
        services.AddContentPart<SalesMailboxActionPart>().UseDisplayDriver<ActionDefinitionPartDriver>();
        services.AddScoped<ContentEdits>();
        services.AddScoped<ContentOriginals>();
        services.AddScoped<ContentIntake>();
        services.AddScoped<ContentWriter>();
        services.AddScoped<PortableReferences>();
        services.AddScoped<PortableNames>();
        services.AddScoped<IContentHandler, ContentIntakeHandler>();
        services.AddScoped<IContentHandler, ContentGuard>();
        services.AddScoped<IContentIntake, MailboxIntake>();
        services.AddScoped<IContentIntake, ActionIntake>();
        services.AddScoped<IContentRemoval, MailboxContentRemoval>();
        services.AddScoped<IContentDefinitionHandler, FixedContentTypeSettings>();
        services.AddScoped<ContentReconciliation>();
        services.AddScoped<IFeatureEventHandler, FeatureContent>();
        services.AddScoped<IAuthorizationHandler, OwnContentAuthorization>();
        services.AddRecipeExecutionStep<ConnectionsRecipeStep>();
        services.AddRecipeExecutionStep<ActionsRecipeStep>();
        services.AddDataMigration<CollectionMigrations>();
        services.AddDataMigration<ConnectionSettingsMigrations>();
        services.AddDataMigration<SenderMigrations>();
        services.AddDataMigration<DoneMigrations>();
        services.AddDataMigration<UnreadMigrations>();
        services.AddDataMigration<FilingKeyMigrations>();
        services.AddDataMigration<FormReceiptMigrations>();
        services.AddDataMigration<MailLookMigrations>();
        services.AddDataMigration<UnreadEmailMigrations>();
        services.AddDataMigration<ContentTypeMigrations>();
        services.AddPermissionProvider<SalesMailboxPermissionProvider>();
        services.AddScoped<IUserEventHandler, UserChangeHandler>();
        services.AddSingleton<IBackgroundTask, ImportBackgroundTask>();
        services.AddSingleton<IBackgroundTask, OutboxBackgroundTask>();
    }
}
