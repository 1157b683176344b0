using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

#pragma warning disable xUnit1051 // Nothing here waits for anything outside the process; the test's own token would only be noise.

namespace SalesMailbox.Core.Tests.Import;

public sealed class CompletenessCheckerTests
{
    private static readonly DateTimeOffset After = ImportWorld.SignIn.AddMinutes(1);

    [Fact]
    public async Task CheckAsync_MessageTheServiceNeverAnnounced_IsReportedAndBrought()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("a", After);
        await world.ImportAsync();
        world.Service.Deliver("silent", After, history: false);

        var report = await CheckAsync(world);
        await world.ImportAsync();
        var healed = await CheckAsync(world);

        Assert.Equal((2, 1), (report.AtService, report.Accounted));
        Assert.Equal(["silent"], report.Missing);
        Assert.Equal(["a", "silent"], await world.StoredAsync());
        Assert.True(healed.IsComplete);
        Assert.Equal(2, (await world.StateAsync()).CompletenessAccounted);
    }

    [Fact]
    public async Task CheckAsync_MailSinceTheLastImport_IsNotCalledMissing()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("a", After);
        await world.ImportAsync();
        world.Service.Deliver("b", After);

        var report = await CheckAsync(world);

        Assert.Equal((1, 1), (report.AtService, report.Accounted));
    }

    [Fact]
    public async Task CheckAsync_SetAsideButInTheInboxNow_IsLookedAtOnceMore()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync();
        world.Service.Deliver("a", After, excluded: true);
        await world.ImportAsync();
        Assert.Equal(1, (await world.CountsAsync()).Ignored);
        world.Service.Deliver("a", After, history: false); // moved out of spam without an announcement

        var report = await CheckAsync(world);
        await world.ImportAsync();

        Assert.Equal((1, 1), (report.AtService, report.Accounted));
        Assert.Equal(["a"], await world.StoredAsync());
    }

    [Fact]
    public async Task CheckAsync_EveryKindOfLine_IsAccountedFor()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Poison = "poison";
        world.Service.Deliver("stored", After);
        world.Service.Deliver("parked", After, subject: "poison");
        for (var round = 0; round < 5; round++)
        {
            await world.ImportAsync();
            world.Time.Advance(TimeSpan.FromHours(3));
        }

        world.Service.Deliver("pending", After);
        world.Service.Fault = (call, id) => call == "fetch" && id == "pending"
            ? new MailServiceException(MailServiceError.Throttled, SharedTexts.Stored.With("Slow down."))
            : null;
        await world.ImportAsync();

        var report = await CheckAsync(world);

        Assert.Equal(new ImportItemCounts(Pending: 1, Parked: 1, Stored: 1, Ignored: 0, Gone: 0), await world.CountsAsync());
        Assert.Equal((3, 3, true), (report.AtService, report.Accounted, report.IsComplete));
    }

    [Fact]
    public async Task CheckAsync_NobodySignedIn_SaysSo()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.WriteAsync(services => services.GetRequiredService<IGrantStore>().RemoveAsync(world.Mailbox.Id));

        var refusal = await Assert.ThrowsAsync<MailServiceException>(() => CheckAsync(world));

        Assert.Equal(ImportTexts.NotSignedIn, refusal.Text);
    }

    [Fact]
    public async Task ReadAsync_AfterSuccessAndSilence_SaysHealthyThenLate()
    {
        await using var world = await ImportWorld.CreateAsync();
        var waiting = await HealthAsync(world);
        await world.ImportAsync();
        var healthy = await HealthAsync(world);
        world.Time.Advance(TimeSpan.FromHours(1));
        var late = await HealthAsync(world);

        Assert.Equal(MailboxHealthState.Waiting, waiting.Health);
        Assert.Equal((MailboxHealthState.Healthy, TimeSpan.Zero), (healthy.Health, healthy.Lag));
        Assert.Equal((MailboxHealthState.Late, TimeSpan.FromHours(1)), (late.Health, late.Lag));
    }

    [Fact]
    public async Task ReadAsync_AfterAFailureThatIsRetried_SaysDelayedAndWhenAndThenFailing()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync();
        world.Time.Advance(TimeSpan.FromMinutes(10));
        var retryAt = world.Time.GetUtcNow().AddMinutes(5);
        world.Service.Fault = (_, _) => new MailServiceException(
            MailServiceError.Throttled, SharedTexts.Stored.With("Slow down."), retryAt);
        await world.ImportAsync();

        var delayed = await HealthAsync(world);
        world.Time.Advance(TimeSpan.FromHours(1));
        var failing = await HealthAsync(world);

        Assert.Equal((MailboxHealthState.Delayed, false), (delayed.Health, delayed.RequiresAction));
        Assert.True(delayed.NextRun >= retryAt, $"{delayed.NextRun} is before {retryAt}.");
        Assert.Equal((MailboxHealthState.Failing, true), (failing.Health, failing.RequiresAction));
    }

    [Fact]
    public async Task ReadAsync_AfterAPermanentFailure_SaysFailingAtOnce()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync();
        world.Service.Fault = (_, _) => new MailServiceException(MailServiceError.Refused, SharedTexts.Stored.With("No."));
        await world.ImportAsync();

        Assert.Equal(MailboxHealthState.Failing, (await HealthAsync(world)).Health);
    }

    [Fact]
    public async Task ReadAsync_FirstLookLongAfterTheLastSuccess_IsNotLateUntilTheScheduleHadItsTurns()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync();
        world.Time.Advance(TimeSpan.FromDays(2));

        var first = await HealthAsync(world);
        world.Time.Advance(TimeSpan.FromHours(1));
        var later = await HealthAsync(world);

        Assert.Equal((MailboxHealthState.Healthy, TimeSpan.FromDays(2)), (first.Health, first.Lag));
        Assert.Equal(MailboxHealthState.Late, later.Health);
    }

    private static Task<CompletenessReport> CheckAsync(ImportWorld world) =>
        world.ReadAsync(services => services.GetRequiredService<CompletenessChecker>().CheckAsync(world.Mailbox.Id));

    private static Task<MailboxHealth> HealthAsync(ImportWorld world) => world.ReadAsync(async services =>
    {
        var mailbox = await services.GetRequiredService<IMailboxStore>().FindAsync(world.Mailbox.Id);
        return (await services.GetRequiredService<MailboxHealthReader>().ReadAsync([mailbox!])).Single();
    });
}
