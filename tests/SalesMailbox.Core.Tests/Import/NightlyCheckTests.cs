using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Import;

/// <summary>Completeness is checked automatically every night (I7).</summary>
public sealed class NightlyCheckTests
{
    private static readonly Agent Administrator = new("admin", "Ada", "ada@acme.example", true, true);

    [Fact]
    public async Task OfferAsync_NightAfterNight_ChecksOnceANightAndRecordsWhen()
    {
        await using var world = await CreateAsync();
        await RoundAsync(world);
        Assert.Null((await world.StateAsync()).CompletenessCheckedAt);

        await NextMorningAsync(world);
        var first = (await world.StateAsync()).CompletenessCheckedAt;
        await RoundAsync(world);
        var again = (await world.StateAsync()).CompletenessCheckedAt;
        await NextMorningAsync(world);

        Assert.NotNull(first);
        Assert.Equal(first, again);
        Assert.Equal(first.Value.AddDays(1), (await world.StateAsync()).CompletenessCheckedAt);
    }

    [Fact]
    public async Task OfferAsync_DoesNotAddUp_NotifiesAdministratorsUntilItDoes()
    {
        await using var world = await CreateAsync();
        world.Agents.Add(Administrator);
        await RoundAsync(world);
        world.Service.Deliver("silent", ImportWorld.SignIn.AddMinutes(2), history: false);

        await NextMorningAsync(world);
        var notice = Assert.Single(await NoticesAsync(world, Administrator));
        var ofTheOwner = await NoticesAsync(world, ImportWorld.Owner);
        await NextMorningAsync(world);

        Assert.Equal((NoticeKinds.IncompleteMailbox, world.Mailbox.Id), (notice.Kind, notice.SubjectId));
        Assert.Equal(ImportTexts.IncompleteNotice.With(1, 2, "sales@acme.example"), notice.Text);
        Assert.Empty(ofTheOwner);
        Assert.Contains("silent", await world.StoredAsync());
        Assert.Empty(await NoticesAsync(world, Administrator));
    }

    [Fact]
    public async Task OfferAsync_ServiceFailsAtNight_TriesAgainAfterAnHourAndNotAtEachRound()
    {
        await using var world = await CreateAsync();
        await RoundAsync(world);
        world.Service.Fault = (call, _) =>
            call == "list" ? new MailServiceException(MailServiceError.Transient, SharedTexts.Stored.With("503")) : null;
        await NextMorningAsync(world);
        var calls = Lists(world);
        await RoundAsync(world);
        var afterAnotherRound = Lists(world);
        world.Service.Fault = (_, _) => null;
        world.Time.Advance(TimeSpan.FromMinutes(61));
        await RoundAsync(world);
        await RoundAsync(world);

        Assert.Equal(calls, afterAnotherRound);
        Assert.NotNull((await world.StateAsync()).CompletenessCheckedAt);
    }

    private static async Task<ImportWorld> CreateAsync()
    {
        var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("a", ImportWorld.SignIn.AddMinutes(1));
        return world;
    }

    private static int Lists(ImportWorld world) => world.Service.Calls.Count(call => call == "list");

    /// <summary>The first round imports, the second one checks.</summary>
    private static async Task NextMorningAsync(ImportWorld world)
    {
        world.Time.Advance(TimeSpan.FromDays(1));
        await RoundAsync(world);
        await RoundAsync(world);
    }

    private static async Task RoundAsync(ImportWorld world)
    {
        await world.ReadAsync(services => services.GetRequiredService<ScheduledImports>().OfferAsync(world.WorkAsync));
        await world.Dispatcher.WhenIdleAsync();
    }

    private static Task<IReadOnlyList<Notice>> NoticesAsync(ImportWorld world, Agent agent) =>
        world.ReadAsync(services => services.GetRequiredService<INoticeStore>().ListAsync(agent.Id, true, 10));
}
