using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Import;

public sealed class RunAllTests
{
    private static readonly DateTimeOffset After = ImportWorld.SignIn.AddMinutes(1);

    [Fact]
    public async Task RunAllAsync_OneAddressInOtherSpelling_ImportsThatMailboxOnly()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.AddMailboxAsync("colleague@acme.example");
        world.Service.Deliver("a", After);

        var import = Assert.Single(await RunAllAsync(world, " Sales@ACME.example"));

        Assert.Equal(world.Mailbox.Id, import.Mailbox.Id);
        Assert.Equal((ImportRunState.Succeeded, ImportTrigger.CommandLine), (import.Run!.State, import.Run.Trigger));
        Assert.True(import.IsInOrder);
        Assert.Equal(["a"], await world.StoredAsync());
    }

    [Fact]
    public async Task RunAllAsync_NoAddress_TellsOfEachMailboxByAddress()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.AddMailboxAsync("colleague@acme.example", isSignedIn: false);

        var imports = await RunAllAsync(world, null);

        Assert.Equal(["colleague@acme.example", "sales@acme.example"], imports.Select(import => import.Mailbox.Address));
        Assert.Equal([ImportSkip.NotSignedIn, null], imports.Select(import => import.Skip));
        Assert.All(imports, import => Assert.True(import.IsInOrder));
    }

    [Fact]
    public async Task RunAllAsync_NoSuchMailboxOrModuleOff_ReturnsNothing()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("a", After);

        Assert.Empty(await RunAllAsync(world, "nobody@acme.example"));
        Assert.Empty(await RunAllAsync(world, "no address"));
        world.IsModuleEnabled = false;
        Assert.Empty(await RunAllAsync(world, null));
        Assert.Empty(await world.StoredAsync());
    }

    [Fact]
    public async Task RunAllAsync_IntegratorOff_LeavesItAloneInOrder()
    {
        await using var world = await ImportWorld.CreateAsync(connection => connection.IntegratorEnabled = false);

        var import = Assert.Single(await RunAllAsync(world, null));

        Assert.Equal((ImportSkip.IntegratorOff, true), (import.Skip, import.IsInOrder));
    }

    [Fact]
    public async Task RunAllAsync_ServiceDownBefore_SaysWhenItIsDueAgain()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Fault = (_, _) => new MailServiceException(MailServiceError.Transient, SharedTexts.Stored.With("503"));

        var failed = Assert.Single(await RunAllAsync(world, null));
        var waiting = Assert.Single(await RunAllAsync(world, null));

        Assert.Equal((ImportRunState.Failed, false), (failed.Run!.State, failed.IsInOrder));
        Assert.Equal((ImportSkip.BackingOff, false), (waiting.Skip, waiting.IsInOrder));
        Assert.Equal((await world.StateAsync()).RetryAt, waiting.NotBefore);
    }

    [Fact]
    public async Task RunAllAsync_GrantDead_SaysSo()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Fault = (_, _) => new MailServiceException(MailServiceError.GrantDead, SharedTexts.Stored.With("revoked"));
        await RunAllAsync(world, null);

        var import = Assert.Single(await RunAllAsync(world, null));

        Assert.Equal((ImportSkip.GrantDead, false), (import.Skip, import.IsInOrder));
    }

    [Fact]
    public async Task RunAllAsync_AnotherImporterHasIt_IsBusy()
    {
        await using var world = await ImportWorld.CreateAsync();
        IReadOnlyList<MailboxImport> second = [];
        world.Service.Deliver("a", After);
        world.WhileFiling = async _ => second = await RunAllAsync(world, null);

        await RunAllAsync(world, null);

        var import = Assert.Single(second);
        Assert.Equal((ImportSkip.Busy, false), (import.Skip, import.IsInOrder));
    }

    private static Task<IReadOnlyList<MailboxImport>> RunAllAsync(ImportWorld world, string? address) => world.ReadAsync(services =>
        services.GetRequiredService<ConnectionImporter>().RunAllAsync(ImportTrigger.CommandLine, address));
}
