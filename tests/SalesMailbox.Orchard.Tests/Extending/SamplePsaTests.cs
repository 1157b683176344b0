using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.SamplePsa;
using SalesMailbox.Orchard.Tests.Content;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Extending;

/// <summary>A site whose own module provides clients and tickets, with our pages but without our PSA.</summary>
public sealed class SamplePsaTests
{
    private static readonly DateTimeOffset SignIn = new(2026, 5, 4, 8, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Site_WithAPsaOfItsOwn_FilesMailThereAndShowsItsPages()
    {
        await using var site = await OrchardSite.StartAsync(
            "Sqlite", "", configure: services => services.AddSingleton<IModuleNamesProvider>(new SampleModule()));
        await SwitchAsync(site);
        var (ticket, connection) = await FillAsync(site);
        site.World.Service.Deliver("a", SignIn.AddMinutes(1), subject: "Solar roof");

        await DoAsync(
            site, services => services.GetRequiredService<ConnectionImporter>().RunAsync(connection.Id, ImportTrigger.Schedule, Stop));

        await DoAsync(site, async services =>
        {
            var store = Assert.IsType<SampleTicketStore>(services.GetRequiredService<ITicketStore>());
            var entry = Assert.Single(
                (await store.ListEntriesAsync(ticket.Id, new PageRequest(), Stop)).Items, entry => entry.Kind == TimelineKind.Email);
            Assert.Equal(ticket.Id, (await services.GetRequiredService<IMessageStore>().FindAsync(entry.MessageId!, Stop))?.TicketId);
        });
        using var browser = await SiteBrowser.SignInAsync(site);
        Assert.Contains("Solar roof", (await browser.GetAsync("/Admin/mailbox/Tickets/Index")).Text(), StringComparison.Ordinal);
        Assert.Contains("Brightwell", (await browser.GetAsync("/Admin/mailbox/Clients/Index")).Text(), StringComparison.Ordinal);
    }

    private static async Task SwitchAsync(OrchardSite site)
    {
        await DoAsync(site, async services =>
        {
            var manager = services.GetRequiredService<IShellFeaturesManager>();
            var all = (await manager.GetAvailableFeaturesAsync()).ToDictionary(feature => feature.Id);
            await manager.UpdateFeaturesAsync([all[Features.Admin], all[Features.Psa]], [all[SampleModule.Name]], force: true);
        });
        await DoAsync(site, async services =>
        {
            var enabled = (await services.GetRequiredService<IShellFeaturesManager>().GetEnabledFeaturesAsync())
                .Select(feature => feature.Id)
                .ToList();
            Assert.DoesNotContain(Features.Psa, enabled);
            Assert.Contains(Features.Pages, enabled);
        });
    }

    private static async Task<(Ticket Ticket, SalesConnection Connection)> FillAsync(OrchardSite site)
    {
        (Ticket, SalesConnection)? filled = null;
        await DoAsync(site, async services =>
        {
            await services.GetRequiredService<TicketManager>().EnsureDefaultsAsync(Stop);
            var clients = services.GetRequiredService<ClientManager>();
            var client = (await clients.CreateAsync(new ClientForm("Brightwell", ["customer.example"]), Stop)).Value!;
            var contact = (await clients.AddContactAsync(client.Id, new ContactForm("Ann", "ann@customer.example"), Stop)).Value!;
            var ticket = (await services.GetRequiredService<TicketManager>()
                .CreateAsync(new NewTicket("Solar roof", ClientId: client.Id, ContactIds: [contact.Id]), cancellationToken: Stop)).Value!;
            var protector = services.GetRequiredService<ISecretProtector>();
            var agent = (await services.GetRequiredService<IAgentDirectory>().ListAsync())[0].Id;
            var connection = new SalesConnection
            {
                Name = "Acme",
                Type = "Scripted",
                Settings = new Dictionary<string, string> { ["ClientId"] = "id" },
                IntegratorEnabled = true,
                ProtectedSettings = new Dictionary<string, string> { ["ClientSecret"] = protector.Protect("secret") },
            };
            var mailbox = new Mailbox
            {
                Address = "ana@acme.example",
                NormalizedAddress = "ana@acme.example",
                AgentId = agent,
                ConnectionId = connection.Id,
                MatchingEnabled = true,
            };
            await services.GetRequiredService<IConnectionStore>().AddAsync(connection, Stop);
            await services.GetRequiredService<IMailboxStore>().AddAsync(mailbox, Stop);
            await services.GetRequiredService<IGrantStore>().SaveAsync(
                new Grant
                {
                    SubjectId = mailbox.Id,
                    Account = mailbox.Address,
                    ProtectedSecret = protector.Protect("token"),
                    GrantedBy = "ana",
                    GrantedAt = SignIn,
                },
                Stop);
            await services.GetRequiredService<IUnitOfWork>().CommitAsync(Stop);
            filled = (ticket, connection);
        });
        return filled!.Value;
    }

    private static async Task DoAsync(OrchardSite site, Func<IServiceProvider, Task> work)
    {
        var tenant = await site.TenantAsync();
        await new ShellScope(tenant).UsingAsync(scope => work(scope.ServiceProvider));
    }

    /// <summary>Registers the module with Orchard, like a reference from the application's project.</summary>
    private sealed class SampleModule : IModuleNamesProvider
    {
        public const string Name = "SalesMailbox.Orchard.SamplePsa";

        public IEnumerable<string> GetModuleNames() => [Name];
    }
}
