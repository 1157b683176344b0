using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Text;
using SalesMailbox.EntityFrameworkCore;

namespace SalesMailbox.Core.Tests.Import;

public sealed class ConnectionImporterTests
{
    private static readonly DateTimeOffset After = ImportWorld.SignIn.AddMinutes(1);

    [Fact]
    public async Task RunAsync_OneMailboxUnreachable_OthersAreImportedAndItSaysWhy()
    {
        await using var world = await ImportWorld.CreateAsync();
        var other = await world.AddMailboxAsync("support@acme.example");
        world.Service.Unreachable.Add(world.Mailbox.Address);
        world.Service.Deliver("a", After);

        var runs = await RunAsync(world);

        Assert.Equal(ImportRunState.Succeeded, runs.Single(run => run.MailboxId == other.Id).State);
        var failed = runs.Single(run => run.MailboxId == world.Mailbox.Id);
        Assert.Equal((ImportRunState.Failed, SharedTexts.Stored.With("The API is not enabled.")), (failed.State, failed.Error));
        Assert.Equal(["a"], await world.StoredAsync());
    }

    [Fact]
    public async Task RunAsync_SeveralMailboxes_EachGetsItsOwnCopy()
    {
        await using var world = await ImportWorld.CreateAsync();
        for (var number = 0; number < 4; number++)
        {
            await world.AddMailboxAsync($"m{number}@acme.example");
        }

        world.Service.Deliver("a", After);

        var runs = await RunAsync(world);

        Assert.Equal(5, runs.Count);
        Assert.All(runs, run => Assert.Equal((ImportRunState.Succeeded, 1), (run.State, run.Done)));
        Assert.Equal(5, (await world.StoredAsync()).Count);
    }

    [Fact]
    public async Task RunAllAsync_Address_ImportsThatMailboxOnly()
    {
        await using var world = await ImportWorld.CreateAsync();
        var other = await world.AddMailboxAsync("support@acme.example");
        world.Service.Deliver("a", After);

        var imports = await world.ReadAsync(
            services => services.GetRequiredService<ConnectionImporter>().RunAllAsync(ImportTrigger.CommandLine, "SUPPORT@Acme.example"));
        var none = await world.ReadAsync(
            services => services.GetRequiredService<ConnectionImporter>().RunAllAsync(ImportTrigger.CommandLine, "nobody@acme.example"));

        Assert.Equal((other.Id, ImportTrigger.CommandLine), (Assert.Single(imports).Mailbox.Id, imports[0].Run!.Trigger));
        Assert.Empty(none);
    }

    [Fact]
    public async Task RunAsync_IntegratorOrModuleOff_ImportsNothing()
    {
        await using var world = await ImportWorld.CreateAsync(connection => connection.IntegratorEnabled = false);
        world.Service.Deliver("a", After);
        Assert.Empty(await RunAsync(world));
        await world.ChangeConnectionAsync(connection => connection.IntegratorEnabled = true);
        world.IsModuleEnabled = false;
        Assert.Empty(await RunAsync(world));

        Assert.Empty(world.Service.Calls);
    }

    [Fact]
    public async Task RunAsync_RunsOfLongAgo_AreForgottenAndTheirMailIsNot()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("a", After);
        await RunAsync(world);
        world.Time.Advance(TimeSpan.FromDays(31));

        var latest = Assert.Single(await RunAsync(world));

        var kept = await world.ReadAsync(
            services => services.GetRequiredService<SalesMailboxDbContext>().ImportRuns.Select(run => run.Id).ToListAsync());
        Assert.Equal(latest.Id, Assert.Single(kept));
        Assert.Equal(["a"], await world.StoredAsync());
        Assert.Equal(1, (await world.CountsAsync()).Stored);
    }

    private static Task<IReadOnlyList<ImportRun>> RunAsync(ImportWorld world) =>
        world.ReadAsync(
            services => services.GetRequiredService<ConnectionImporter>().RunAsync(world.Connection.Id, ImportTrigger.Schedule));
}
