using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

#pragma warning disable xUnit1051 // Nothing here waits for anything outside the process; the test's own token would only be noise.

namespace SalesMailbox.Core.Tests.Import;

/// <summary>What a run finds, and what happens to messages that are gone, ignored, or found twice.</summary>
public sealed class ImportDiscoveryTests
{
    private static readonly DateTimeOffset After = ImportWorld.SignIn.AddMinutes(1);

    [Fact]
    public async Task RunAsync_FirstContact_BringsOnlyMailSinceTheSignIn()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("old", ImportWorld.SignIn.AddDays(-3));
        world.Service.Deliver("new", After);

        var run = await world.ImportAsync();

        Assert.Equal(ImportRunState.Succeeded, run!.State);
        Assert.Equal(["new"], await world.StoredAsync());
        Assert.Equal("list", world.Service.Calls.First());
    }

    [Fact]
    public async Task RunAsync_EmptyPageWithToken_GoesOn()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.EmptyFirstPage = true;
        world.Service.Deliver("a", After);
        await world.ImportAsync();
        world.Service.Deliver("b", After);

        await world.ImportAsync();

        Assert.Equal(["a", "b"], await world.StoredAsync());
    }

    [Fact]
    public async Task RunAsync_ManyChanges_KeepsOneCursorForAllPages()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync();
        for (var number = 0; number < 7; number++)
        {
            world.Service.Deliver($"m{number}", After);
        }

        await world.ImportAsync();

        Assert.Equal(7, (await world.StoredAsync()).Count);
        Assert.Equal(["changes 0"], world.Service.Calls.Where(call => call.StartsWith("changes", StringComparison.Ordinal)).Distinct());
        Assert.Equal("7", (await world.StateAsync()).Cursor);
        Assert.InRange(world.Service.MostReadAtOnce, 1, 8);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task RunAsync_SameBytesUnderAnotherId_AreOneMessageWhereIdsDoNotFollowAMove(bool hasStableIds, int messages)
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Capabilities = new() { HasStableIds = hasStableIds };
        world.Service.Deliver("inbox/1", After, subject: "Moved", messageId: "moved");
        await world.ImportAsync();
        world.Service.Delete("inbox/1");
        world.Service.Deliver("project/7", After, subject: "Moved", messageId: "moved");

        await world.ImportAsync();

        var stored = await world.ItemsAsync(ImportItemState.Stored);
        Assert.Equal(2, stored.Count);
        Assert.Equal(messages, stored.Select(item => item.MessageId).Distinct().Count());
        Assert.Equal(messages, (await world.StoredAsync()).Count);
    }

    [Fact]
    public async Task RunAsync_CursorExpired_ListsAgainWithoutLossOrDuplicate()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("a", After);
        await world.ImportAsync();
        world.Service.Deliver("b", world.Time.GetUtcNow());
        world.Service.OldestCursor = 2;

        var run = await world.ImportAsync();

        Assert.Equal(ImportRunState.Succeeded, run!.State);
        Assert.Equal(["a", "b"], await world.StoredAsync());
        Assert.Equal("2", (await world.StateAsync()).Cursor);
    }

    [Fact]
    public async Task RunAsync_MessageDeletedMeanwhile_IsGoneAndOthersGoOn()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("a", After);
        world.Service.Deliver("b", After);
        world.Service.Fault = (call, id) =>
            call == "fetch" && id == "a" ? new MailServiceException(MailServiceError.MessageGone, SharedTexts.Stored.With("404")) : null;

        var run = await world.ImportAsync();

        Assert.Equal(ImportRunState.Succeeded, run!.State);
        Assert.Equal(["b"], await world.StoredAsync());
        Assert.Equal(1, (await world.CountsAsync()).Gone);
    }

    [Fact]
    public async Task RunAsync_IgnoredMailTakenOutOfSpam_IsImported()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ImportAsync();
        world.Service.Deliver("a", After, excluded: true);
        await world.ImportAsync();
        Assert.Equal(1, (await world.CountsAsync()).Ignored);
        world.Service.Deliver("a", After);

        await world.ImportAsync();

        Assert.Equal(["a"], await world.StoredAsync());
    }

    [Fact]
    public async Task RunAsync_EarlierBackfillDay_ListsOnceMore()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("old", ImportWorld.SignIn.AddDays(-3));
        world.Service.Deliver("new", After);
        await world.ImportAsync();
        await world.ChangeConnectionAsync(connection => connection.BackfillFrom = new DateOnly(2026, 5, 1));

        await world.ImportAsync();
        await world.ImportAsync();

        Assert.Equal(["new", "old"], await world.StoredAsync());
        Assert.Equal(2, world.Service.Calls.Count(call => call == "list"));
    }

    [Fact]
    public async Task RunAsync_SentSwitchedOnLater_ListsOnceMore()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("sent", After, MailPlaces.Sent);
        await world.ImportAsync();
        Assert.Equal(0, (await world.CountsAsync()).Total);
        await world.ChangeConnectionAsync(connection => connection.ImportSent = true);

        await world.ImportAsync();

        Assert.Equal(1, (await world.CountsAsync()).Stored);
    }
}
