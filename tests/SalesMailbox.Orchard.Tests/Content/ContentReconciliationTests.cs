using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Tests.Hosting;
using YesSql;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Tests.Content;

/// <summary>
/// Changes of content items while the feature was disabled. The tests write directly to the site's documents, as Orchard does then.
/// </summary>
public abstract class ContentReconciliationTests(ITestSite site)
{
    [Fact]
    public async Task Unpublished_IsPublishedAgain()
    {
        await using var edited = await EditedSite.StartAsync(site);
        await ChangeAsync(edited.Client.Id, item => item.Published = false);
        Assert.Null(await edited.DoAsync<IClientStore, Client?>(store => store.FindAsync(edited.Client.Id)));

        await EnableAsync(Features.Psa);

        Assert.Equal("Brightwell", (await edited.DoAsync<IClientStore, Client?>(store => store.FindAsync(edited.Client.Id)))?.Name);
    }

    [Fact]
    public async Task Removed_ButNeeded_ComesBack()
    {
        await using var edited = await EditedSite.StartAsync(site);
        await edited.LogMailAsync(edited.Ticket.Id);
        await RemoveSilentlyAsync(edited.Ticket.Id);

        await EnableAsync(Features.Psa);

        Assert.NotNull(await edited.DoAsync<ITicketStore, Ticket?>(store => store.FindAsync(edited.Ticket.Id)));
        Assert.True((await ReadAsync(edited.Ticket.Id)).Published);
    }

    [Fact]
    public async Task Removed_AndNotNeeded_GoesWithWhatBelongsToIt()
    {
        await using var edited = await EditedSite.StartAsync(site);
        await RemoveSilentlyAsync(edited.Ticket.Id);

        await EnableAsync(Features.Psa);

        Assert.Null(await edited.DoAsync<ITicketStore, Ticket?>(store => store.FindAsync(edited.Ticket.Id)));
        Assert.Empty((await edited.DoAsync<ITicketStore, Page<TimelineEntry>>(
            store => store.ListEntriesAsync(edited.Ticket.Id, new PageRequest()))).Items);
    }

    [Fact]
    public async Task Made_Complete_IsTakenInByTheRules()
    {
        await using var edited = await EditedSite.StartAsync(site);
        await AddSilentlyAsync(
            ContentTypes.Opportunity,
            "made",
            item => item.Alter<SalesMailboxTicketPart>(part => (part.Summary, part.Number) = ("Made while off", 999)));

        await EnableAsync(Features.Psa);

        var ticket = await edited.DoAsync<ITicketStore, Ticket?>(store => store.FindAsync("made"));
        Assert.Equal(("Made while off", edited.Ticket.Number + 1, true), (ticket?.Summary, ticket?.Number, ticket?.IsOpen));
    }

    [Fact]
    public async Task Made_Hollow_IsRemoved()
    {
        await using var edited = await EditedSite.StartAsync(site);
        await AddSilentlyAsync(ContentTypes.Client, "hollow", _ => { });

        await EnableAsync(Features.Psa);

        Assert.Null(await edited.DoAsync<IClientStore, Client?>(store => store.FindAsync("hollow")));
        var item = await ReadAsync("hollow");
        Assert.False(item.Published || item.Latest);
    }

    [Fact]
    public async Task Enabled_NothingHappened_ChangesNothing()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var before = (await ReadAsync(edited.Ticket.Id)).ModifiedUtc;

        await EnableAsync(Features.Psa);

        Assert.Equal(before, (await ReadAsync(edited.Ticket.Id)).ModifiedUtc);
    }

    [Fact]
    public async Task Types_FeatureOff_AreNeitherOfferedNorListed()
    {
        await using var edited = await EditedSite.StartAsync(site);

        await SwitchAsync(Features.Psa, isOn: false);
        Assert.Equal((false, false), await OfferedAsync());

        await SwitchAsync(Features.Psa, isOn: true);
        Assert.Equal((true, true), await OfferedAsync());
    }

    private Task<bool> EnableAsync(string feature) => SwitchAsync(feature, isOn: true);

    /// <summary>Enables or disables the feature only by Orchard's event; the tenant of these tests keeps running.</summary>
    private Task<bool> SwitchAsync(string feature, bool isOn) => InTenantAsync(async services =>
    {
        var info = services.GetRequiredService<IExtensionManager>()
            .GetFeatures((IEnumerable<string>)[feature])
            .First(known => known.Id == feature);
        foreach (var handler in services.GetServices<IFeatureEventHandler>())
        {
            await (isOn ? handler.EnabledAsync(info) : handler.DisablingAsync(info));
        }

        return true;
    });

    private Task<(bool, bool)> OfferedAsync() => InTenantAsync(async services =>
    {
        var type = await services.GetRequiredService<IContentDefinitionManager>().GetTypeDefinitionAsync(ContentTypes.Client);
        var settings = type.GetSettings<ContentTypeSettings>();
        return (settings.Creatable, settings.Listable);
    });

    private Task<bool> ChangeAsync(string id, Action<ContentItem> change) => InTenantAsync(async services =>
    {
        var session = services.GetRequiredService<ISession>();
        var item = await FindAsync(session, id);
        change(item);
        await session.SaveAsync(item);
        return true;
    });

    /// <summary>Removes the item and leaves the row in the module's index, like a site that doesn't know the index.</summary>
    private Task<bool> RemoveSilentlyAsync(string id) => InTenantAsync(async services =>
    {
        var session = services.GetRequiredService<ISession>();
        var configuration = session.Store.Configuration;
        string Table(string name) => configuration.SqlDialect.QuoteForTableName(configuration.TablePrefix + name, configuration.Schema);
        string Column(string name) => configuration.SqlDialect.QuoteForColumnName(name);
        await session.BeginTransactionAsync();
        var item = await FindAsync(session, id);
        (item.Published, item.Latest) = (false, false);
        await using var command = session.CurrentTransaction.Connection!.CreateCommand();
        command.Transaction = session.CurrentTransaction;
        command.CommandText = $"UPDATE {Table("Document")} SET {Column("Content")} = @content WHERE {Column("Id")} = {item.Id};"
            + $"UPDATE {Table(nameof(ContentItemIndex))} SET {Column("Published")} = {configuration.SqlDialect.GetSqlValue(false)}, "
            + $"{Column("Latest")} = {configuration.SqlDialect.GetSqlValue(false)} WHERE {Column("DocumentId")} = {item.Id}";
        var content = command.CreateParameter();
        (content.ParameterName, content.Value) = ("content", configuration.ContentSerializer.Serialize(item));
        command.Parameters.Add(content);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return true;
    });

    private Task<bool> AddSilentlyAsync(string type, string id, Action<ContentItem> fill) => InTenantAsync(async services =>
    {
        var session = services.GetRequiredService<ISession>();
        var item = new ContentItem { ContentItemId = id, ContentItemVersionId = id + "-1", ContentType = type, Latest = true };
        fill(item);
        await session.SaveAsync(item); // the module doesn't index a draft; the site publishes it next
        await session.FlushAsync();
        await session.SaveChangesAsync();
        return true;
    });

    private Task<ContentItem> ReadAsync(string id) => InTenantAsync(services => FindAsync(services.GetRequiredService<ISession>(), id));

    private static Task<ContentItem> FindAsync(ISession session, string id) =>
        session.Query<ContentItem, ContentItemIndex>(index => index.ContentItemId == id).FirstOrDefaultAsync();

    private Task<T> InTenantAsync<T>(Func<IServiceProvider, Task<T>> work) => site.Site.InTenantAsync(ShellSettings.DefaultShellName, work);
}
