using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Import;

public sealed class ImportControlTests
{
    [Fact]
    public async Task ImportAfterSignIn_Mailbox_StartsItAlone()
    {
        await using var world = await ImportWorld.CreateAsync();

        var started = await AfterAsync(
            world, new SignInOutcome(true, SharedTexts.Stored.With("Signed in."), world.Connection.Id, world.Mailbox.Id));

        Assert.True(started);
        Assert.Equal((world.Connection.Id, world.Mailbox.Id, ImportTrigger.Manual), Assert.Single(world.Started));
    }

    [Fact]
    public async Task ImportAfterSignIn_RefusedOrOfTheConnectionItself_StartsNothing()
    {
        await using var world = await ImportWorld.CreateAsync();

        Assert.False(
            await AfterAsync(world, new SignInOutcome(false, SharedTexts.Stored.With("Rejected."), world.Connection.Id, world.Mailbox.Id)));
        Assert.False(await AfterAsync(world, new SignInOutcome(true, SharedTexts.Stored.With("Signed in."), world.Connection.Id, null)));
        Assert.False(await AfterAsync(world, new SignInOutcome(false, SharedTexts.Stored.With("Used already."), null, null)));
        Assert.Empty(world.Started);
    }

    [Fact]
    public async Task ImportAfterSignIn_IntegratorOff_StartsNothing()
    {
        await using var world = await ImportWorld.CreateAsync(connection => connection.IntegratorEnabled = false);

        Assert.False(
            await AfterAsync(world, new SignInOutcome(true, SharedTexts.Stored.With("Signed in."), world.Connection.Id, world.Mailbox.Id)));
        Assert.Empty(world.Started);
    }

    [Fact]
    public async Task ImportNow_WhileTheOnlyMailboxWaitsAfterAFailure_SaysWhenTheImportContinues()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Fault = (_, _) => new MailServiceException(
            MailServiceError.Throttled, SharedTexts.Stored.With("Slow down."), world.Time.GetUtcNow().AddMinutes(20));
        await world.ImportAsync();

        var early = await NowAsync(world);
        world.Time.Advance(TimeSpan.FromMinutes(31));
        var late = await NowAsync(world);

        var error = Assert.Single(early.Errors);
        Assert.True(error.Is(ImportErrors.Waits));
        Assert.InRange(Assert.IsType<long>(Assert.Single(error.Text.Arguments)), 20, 31);
        Assert.True(late.Succeeded);
        Assert.Single(world.Started);
    }

    [Fact]
    public async Task ImportNow_OneOfTwoMailboxesWaits_StartsTheOther()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.AddMailboxAsync("other@acme.example");
        world.Service.Fault = (_, _) => new MailServiceException(
            MailServiceError.Throttled, SharedTexts.Stored.With("Slow down."), world.Time.GetUtcNow().AddMinutes(20));
        await world.ImportAsync();

        Assert.True((await NowAsync(world)).Succeeded);
        Assert.Single(world.Started);
    }

    [Fact]
    public async Task Cancel_TooLate_IsNoError()
    {
        await using var world = await ImportWorld.CreateAsync();
        var run = await world.ImportAsync();

        var late = await CancelAsync(world, run!.Id);
        var unknown = await CancelAsync(world, "none");

        Assert.Equal((true, false), (late.Succeeded, late.Value));
        Assert.False(unknown.Succeeded);
    }

    [Fact]
    public void Unfiled_Run_AddsUpToItsMails()
    {
        var run = new ImportRun { Done = 20, Matched = 5, NewTickets = 4, ToInbox = 3, Retrying = 2, Parked = 1, Ignored = 2 };

        Assert.Equal(5, run.Unfiled);
        Assert.False(run.BroughtNothing);
        Assert.True(new ImportRun { State = ImportRunState.Succeeded }.BroughtNothing);
        Assert.False(new ImportRun { State = ImportRunState.Failed }.BroughtNothing);
        Assert.False(new ImportRun { State = ImportRunState.Running }.BroughtNothing);
    }

    [Fact]
    public async Task Health_BeforeAndAfterTheFirstImport_TellsThemApart()
    {
        await using var world = await ImportWorld.CreateAsync();

        var before = await HealthAsync(world);
        await world.ImportAsync();
        var after = await HealthAsync(world);

        Assert.True(before.IsBeforeFirstImport);
        Assert.True(before.NextRun > world.Time.GetUtcNow());
        Assert.False(after.IsBeforeFirstImport);
    }

    [Fact]
    public async Task Health_IntegratorOff_HasNoNextRun()
    {
        await using var world = await ImportWorld.CreateAsync(connection => connection.IntegratorEnabled = false);

        var health = await HealthAsync(world);

        Assert.Null(health.NextRun);
        Assert.False(health.IsBeforeFirstImport);
    }

    private static async Task<MailboxHealth> HealthAsync(ImportWorld world) =>
        (await world.ReadAsync(services => services.GetRequiredService<MailboxHealthReader>().ReadAsync([world.Mailbox])))[0];

    private static Task<bool> AfterAsync(ImportWorld world, SignInOutcome outcome) =>
        world.ReadAsync(services => services.GetRequiredService<ImportControl>().ImportAfterSignInAsync(outcome));

    private static Task<Result<bool>> CancelAsync(ImportWorld world, string runId) =>
        world.ReadAsync(services => services.GetRequiredService<ImportControl>().CancelAsync(runId));

    private static Task<Result> NowAsync(ImportWorld world) =>
        world.ReadAsync(services => services.GetRequiredService<ImportControl>().ImportNowAsync(world.Connection.Id));
}
