using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Import;

public sealed class ImportDueTests
{
    [Fact]
    public async Task ListAsync_NeverImported_IsDueSinceItsSignIn()
    {
        await using var world = await ImportWorld.CreateAsync();

        Assert.Equal(new DueMailbox(world.Mailbox.Id, ImportWorld.SignIn), Assert.Single(await ListAsync(world)));
    }

    [Fact]
    public async Task ListAsync_ATurnOfTheScheduleHasPassed_IsDueFromThatTimeOn()
    {
        await using var world = await ImportWorld.CreateAsync(connection => connection.Schedule = "*/10 * * * *");
        world.Time.Advance(TimeSpan.FromMinutes(3));
        await world.ImportAsync();

        world.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.Empty(await ListAsync(world));
        world.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(await ListAsync(world));
    }

    [Fact]
    public async Task ListAsync_SeveralMailboxes_TheLongestDueFirstAndEachByItself()
    {
        await using var world = await ImportWorld.CreateAsync(connection => connection.Schedule = "*/10 * * * *");
        var fresh = await world.AddMailboxAsync("a-fresh@acme.example");
        await world.AddMailboxAsync("a-signed-out@acme.example", isSignedIn: false);
        await world.ImportAsync();
        world.Time.Advance(TimeSpan.FromMinutes(15));

        Assert.Equal([fresh.Id, world.Mailbox.Id], (await ListAsync(world)).Select(due => due.MailboxId));
    }

    [Fact]
    public async Task ListAsync_BackingOffOrTaken_IsNotDue()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Fault = (_, _) => new MailServiceException(
            MailServiceError.Throttled, SharedTexts.Stored.With("Slow down."), world.Time.GetUtcNow().AddHours(2));
        await world.ImportAsync();
        world.Time.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await ListAsync(world));

        world.Time.Advance(TimeSpan.FromHours(2));
        Assert.Single(await ListAsync(world));
        world.Service.Fault = (_, _) => null;
        IReadOnlyList<DueMailbox>? whileFiling = null;
        world.Service.Deliver("a", ImportWorld.SignIn.AddMinutes(1));
        world.WhileFiling = async _ => whileFiling = await ListAsync(world);
        await world.ImportAsync();
        Assert.Empty(whileFiling!);
    }

    [Fact]
    public async Task ListAsync_CutOffByItsHost_IsDueAgainAtOnce()
    {
        await using var world = await ImportWorld.CreateAsync(connection => connection.Schedule = "0 0 1 1 *");
        using var stop = new CancellationTokenSource();
        world.Service.Deliver("a", ImportWorld.SignIn.AddMinutes(1));
        world.WhileFiling = _ => stop.CancelAsync();
        await world.ImportUntilAsync(stop.Token);

        Assert.Equal(world.Time.GetUtcNow(), Assert.Single(await ListAsync(world)).DueAt);
        world.WhileFiling = _ => Task.CompletedTask;
        await world.ImportAsync();
        Assert.Empty(await ListAsync(world));
    }

    [Fact]
    public async Task ListAsync_OwnerNoLongerActive_HasNoTurnByDayNorByNight()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync();
        world.Time.Advance(TimeSpan.FromDays(1));
        Assert.Single(await ListAsync(world));
        Assert.Single(await ListChecksAsync(world));

        world.IsOwnerActive = false;

        Assert.Empty(await ListAsync(world));
        Assert.Empty(await ListChecksAsync(world));
    }

    private static Task<IReadOnlyList<DueMailbox>> ListChecksAsync(ImportWorld world) =>
        world.ReadAsync(services => services.GetRequiredService<DueMailboxFinder>().ListChecksAsync(CancellationToken.None));

    private static Task<IReadOnlyList<DueMailbox>> ListAsync(ImportWorld world) =>
        world.ReadAsync(services => services.GetRequiredService<DueMailboxFinder>().ListAsync(CancellationToken.None));
}
