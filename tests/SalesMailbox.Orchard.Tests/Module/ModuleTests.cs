using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Environment.Shell;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.BackgroundTasks;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Tests.Hosting;
using SalesMailbox.Web.Controllers;

namespace SalesMailbox.Orchard.Tests.Module;

/// <summary>The result of the module's recipe in an empty site.</summary>
public abstract class ModuleTests(ITestSite site)
{
    [Fact]
    public void SetUp_ByTheRecipe_LogsNoWarning() => Assert.Empty(site.Site.SetUpLog);

    [Fact]
    public Task Features_AfterSetUp_AreOn() => WithinAsync(async services =>
    {
        var enabled = (await services.GetRequiredService<IShellFeaturesManager>().GetEnabledFeaturesAsync()).Select(feature => feature.Id);
        Assert.Superset(new HashSet<string> { Features.Headless, Features.Psa, Features.Admin }, enabled.ToHashSet());
    });

    [Fact]
    public Task ContentTypes_AfterSetUp_AreThere() => WithinAsync(async services =>
    {
        var types = (await services.GetRequiredService<IContentDefinitionManager>().ListTypeDefinitionsAsync()).Select(type => type.Name);
        string[] ours = [ContentTypes.SalesMailbox, ContentTypes.Client, ContentTypes.Contact, ContentTypes.Opportunity,
            ContentTypes.Project, ContentTypes.ServiceTicket, ContentTypes.Action];
        Assert.Superset(ours.ToHashSet(), types.ToHashSet());
    });

    [Fact]
    public Task BackgroundTask_NothingConnected_RunsAndLogsNothing() => WithinAsync(async services =>
    {
        var task = services.GetServices<IBackgroundTask>().GetTaskByName(typeof(ImportBackgroundTask).FullName!);
        site.Site.Log.Clear();
        Assert.Equal("* * * * *", task.GetDefaultSettings().Schedule);
        Assert.Equal("*/10 * * * *", new SalesConnection().Schedule); // the schedule of the mailboxes
        await task.DoWorkAsync(services, TestContext.Current.CancellationToken);
        Assert.Empty(site.Site.Log.Lines);
    });

    [Fact]
    public Task OutboxTask_NothingToSend_RunsAndLogsNothing() => WithinAsync(async services =>
    {
        var task = services.GetServices<IBackgroundTask>().GetTaskByName(typeof(OutboxBackgroundTask).FullName!);
        site.Site.Log.Clear();
        Assert.Equal("* * * * *", task.GetDefaultSettings().Schedule);
        await task.DoWorkAsync(services, TestContext.Current.CancellationToken);
        Assert.Empty(site.Site.Log.Lines);
    });

    [Fact]
    public Task AgentDirectory_TheAdministrator_IsAnAgentWhoMayAdminister() => WithinAsync(async services =>
    {
        var agent = Assert.Single(await services.GetRequiredService<IAgentDirectory>().ListAsync());
        Assert.Equal(("admin", true, true), (agent.Name, agent.IsAdministrator, agent.IsActive));
    });

    [Fact]
    public Task AgentDirectory_UserThatIsNotThere_IsAFormerUserWithAName() => WithinAsync(async services =>
    {
        var agent = await services.GetRequiredService<IAgentDirectory>().FindAsync("4removeduser000000000000000");
        Assert.Equal(("Former user", false), (agent!.Name, agent.IsActive));
    });

    [Fact]
    public Task ImportTask_FirstTime_DoesTheWorkOfTheNightAndIsThenDoneUntilTheNext() => WithinAsync(async services =>
    {
        var task = services.GetServices<IBackgroundTask>().GetTaskByName(typeof(ImportBackgroundTask).FullName!);
        site.Site.Log.Clear();
        await task.DoWorkAsync(services, TestContext.Current.CancellationToken);
        await services.GetRequiredService<ImportDispatcher>().WhenIdleAsync();
        Assert.Empty(site.Site.Log.Lines);
        Assert.Null(await services.GetRequiredService<NightlyWork>().DueSinceAsync(TestContext.Current.CancellationToken));
    });

    [Fact]
    public Task RawStore_SetAsideRestoredAndRemoved_IsReadUntilItIsGone() => WithinAsync(async services =>
    {
        var store = services.GetRequiredService<IRawStore>();
        string hash;
        await using (var writer = await store.CreateAsync())
        {
            await writer.Stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Guid.NewGuid().ToString()));
            hash = (await writer.CompleteAsync()).Hash;
        }

        await store.SetAsideAsync(hash);
        Assert.Equal([true], await StatesAsync());
        await (await store.OpenAsync(hash)).DisposeAsync();
        Assert.True(await store.ExistsAsync(hash));
        Assert.Equal([false], await StatesAsync());
        await store.DeleteAsync(hash);
        Assert.Equal([false], await StatesAsync());
        await store.SetAsideAsync(hash);
        await store.DeleteAsync(hash);
        Assert.False(await store.ExistsAsync(hash));

        async Task<IReadOnlyList<bool>> StatesAsync()
        {
            var states = new List<bool>();
            await foreach (var file in store.ListAsync(hash[..2]))
            {
                if (file.Hash == hash)
                {
                    Assert.InRange(file.ChangedAt, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(1));
                    states.Add(file.IsSetAside);
                }
            }

            return states;
        }
    });

    [Fact]
    public Task RawStore_WrittenTwice_IsReadAsItWas() => WithinAsync(async services =>
    {
        var store = services.GetRequiredService<IRawStore>();
        var entry = default(RawEntry);
        for (var time = 0; time < 2; time++)
        {
            await using var writer = await store.CreateAsync();
            await writer.Stream.WriteAsync("Subject: Offer\r\n\r\nHello"u8.ToArray());
            entry = await writer.CompleteAsync();
        }

        Assert.True(await store.ExistsAsync(entry!.Hash));
        using var reader = new StreamReader(await store.OpenAsync(entry.Hash));
        Assert.Equal("Subject: Offer\r\n\r\nHello", await reader.ReadToEndAsync());
    });

    [Fact]
    public Task Ticket_MadeAsContent_GetsTheNextNumber() => WithinAsync(async services =>
    {
        await services.GetRequiredService<TicketManager>().EnsureDefaultsAsync(); // the tables were emptied
        var contents = services.GetRequiredService<IContentManager>();
        var item = await contents.NewAsync(ContentTypes.Opportunity);
        item.Alter<SalesMailboxTicketPart>(part => part.Summary = "Laser");
        Assert.True(await contents.CreateAsync(item, VersionOptions.Published));
        Assert.Equal("Laser", Assert.Single(
            (await services.GetRequiredService<ITicketStore>().ListAsync(new TicketQuery(Text: "#1"), new PageRequest())).Items).Summary);
    });

    [Fact]
    public Task Services_OfEveryPage_AreThere() => WithinAsync(services =>
    {
        var controllers = typeof(SalesMailboxController).Assembly
            .GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(Controller)) && !type.IsAbstract);
        var needed = controllers.SelectMany(type => type.GetConstructors().Single().GetParameters())
            .Select(parameter => parameter.ParameterType)
            .Distinct();
        Assert.All(needed, type => services.GetRequiredService(type));
        return Task.CompletedTask;
    });

    private async Task WithinAsync(Func<IServiceProvider, Task> test)
    {
        await using var harness = await site.CreateAsync();
        await using var scope = harness.Open();
        await test(scope.Services);
    }
}
