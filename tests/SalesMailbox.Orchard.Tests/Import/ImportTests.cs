using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Tests.Hosting;
using SalesMailbox.StoreContract;

namespace SalesMailbox.Orchard.Tests.Import;

/// <summary>
/// The import in a real Orchard tenant. Its rules are tested in Core; these tests check that the tenant's storage and scopes meet their
/// requirements.
/// </summary>
public abstract class ImportTests(ITestSite site)
{
    private static readonly DateTimeOffset SignIn = new(2026, 5, 4, 8, 0, 0, TimeSpan.Zero);

    private ScriptedWorld World => site.Site.World;

    [Fact]
    public async Task RunAsync_SeveralMailboxesAtOnce_StoresEachMailOnce()
    {
        await using var harness = await site.CreateAsync();
        var connection = await ConnectAsync(harness, 4);
        for (var number = 0; number < 10; number++)
        {
            World.Service.Deliver($"m{number}", SignIn.AddMinutes(number));
        }

        site.Site.Log.Clear();
        await RunAsync(harness, connection);
        await RunAsync(harness, connection);

        Assert.Equal(40, (await StoredAsync(harness)).Count);
        Assert.Equal(40, (await StoredAsync(harness)).Distinct().Count());
        Assert.Empty(site.Site.Log.Lines);
    }

    [Fact]
    public async Task RunAsync_SameMailInSeveralMailboxesAtOnce_OpensEachTicketOnce()
    {
        await using var harness = await site.CreateAsync();
        await using (var scope = harness.Open())
        {
            await scope.Services.GetRequiredService<TicketManager>().EnsureDefaultsAsync(TestContext.Current.CancellationToken);
        }

        var connection = await ConnectAsync(harness, 4, matching: true);
        for (var number = 0; number < 20; number++)
        {
            World.Service.Deliver($"m{number}", SignIn.AddMinutes(number));
        }

        await RunAsync(harness, connection);

        Assert.Equal(80, (await StoredAsync(harness)).Count);
        await using var view = harness.Open();
        var tickets = view.Services.GetRequiredService<ITicketStore>();
        var opened = (await tickets.ListAsync(new TicketQuery(), new PageRequest(Size: 500), TestContext.Current.CancellationToken)).Items;
        Assert.Equal(20, opened.Count);
        foreach (var ticket in opened)
        {
            var entries = (await tickets.ListEntriesAsync(
                ticket.Id, new PageRequest(Size: 100), TestContext.Current.CancellationToken)).Items;
            Assert.Single(entries, entry => entry.Kind == TimelineKind.Email);
        }
    }

    [Fact]
    public async Task RunAsync_KilledAtEveryStepInTurn_LosesAndRepeatsNothing()
    {
        await using var harness = await site.CreateAsync();
        var connection = await ConnectAsync(harness, 1);
        World.Service.Deliver("a", SignIn.AddMinutes(1));
        World.Service.Deliver("b", SignIn.AddMinutes(2));
        await using var scope = harness.Open();
        var options = scope.Services.GetRequiredService<IOptions<ImportOptions>>().Value;
        var (deaths, maxStarts) = (0, options.MaxStarts);
        try
        {
            options.MaxStarts = int.MaxValue; // another test covers parking after three deaths
            while (true)
            {
                World.Advance(TimeSpan.FromHours(3)); // the dead process's lease expires
                World.DieAtStep(deaths + 1);
                await RunAsync(harness, connection);
                if (!World.IsDead)
                {
                    break;
                }

                deaths++;
            }
        }
        finally
        {
            options.MaxStarts = maxStarts;
        }

        Assert.InRange(deaths, 10, 200);
        Assert.Equal(["0/a", "0/b"], await StoredAsync(harness));
    }

    private static async Task<SalesConnection> ConnectAsync(IStoreHarness harness, int mailboxes, bool matching = false)
    {
        await using var scope = harness.Open();
        var agent = (await scope.Services.GetRequiredService<IAgentDirectory>().ListAsync())[0].Id;
        var connection = new SalesConnection
        {
            Name = "Acme",
            Type = "Scripted",
            Settings = new Dictionary<string, string> { ["ClientId"] = "id" },
            IntegratorEnabled = true,
        };
        var protector = scope.Services.GetRequiredService<Core.Hosting.ISecretProtector>();
        connection.ProtectedSettings = new Dictionary<string, string> { ["ClientSecret"] = protector.Protect("secret") };
        await scope.Services.GetRequiredService<IConnectionStore>().AddAsync(connection);
        for (var number = 0; number < mailboxes; number++)
        {
            var mailbox = new Mailbox
            {
                Address = $"{number}@example.com",
                NormalizedAddress = $"{number}@example.com",
                AgentId = agent,
                ConnectionId = connection.Id,
                MatchingEnabled = matching,
            };
            await scope.Services.GetRequiredService<IMailboxStore>().AddAsync(mailbox);
            await scope.Services.GetRequiredService<IGrantStore>().SaveAsync(
                new Grant
                {
                    SubjectId = mailbox.Id,
                    Account = mailbox.Address,
                    ProtectedSecret = protector.Protect("token"),
                    GrantedBy = "ana",
                    GrantedAt = SignIn,
                });
        }

        await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync();
        return connection;
    }

    private static async Task RunAsync(IStoreHarness harness, SalesConnection connection)
    {
        await using var scope = harness.Open();
        await scope.Services.GetRequiredService<ConnectionImporter>().RunAsync(
            connection.Id, ImportTrigger.Schedule, TestContext.Current.CancellationToken);
    }

    /// <summary>Returns the mailbox and provider id of every stored message.</summary>
    private static async Task<IReadOnlyList<string>> StoredAsync(IStoreHarness harness)
    {
        await using var scope = harness.Open();
        var names = (await scope.Services.GetRequiredService<IMailboxStore>().ListAsync())
            .ToDictionary(mailbox => mailbox.Id, mailbox => mailbox.Address.Split('@')[0]);
        var stored = new List<string>();
        await foreach (var message in scope.Services.GetRequiredService<IMessageStore>().StreamAsync([.. names.Keys], SignIn.AddYears(-1)))
        {
            stored.Add($"{names[message.MailboxId]}/{message.ProviderId}");
        }

        return stored;
    }
}
