using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Import;

/// <summary>A message whose parsing never ends and ignores cancellation is stopped by its budget.</summary>
public sealed class MessageBudgetTests : IDisposable
{
    private static readonly DateTimeOffset After = ImportWorld.SignIn.AddMinutes(1);
    private readonly ManualResetEventSlim _release = new();
    private int _parses;

    [Fact]
    public async Task RunAsync_ParserNeverEnds_IsParkedAtOnceAndTheOthersAreImported()
    {
        await using var world = await CreateAsync();
        world.Service.Deliver("bad", After, subject: "poison");
        world.Service.Deliver("good", After);

        var run = await world.ImportAsync();

        Assert.Equal((ImportRunState.Succeeded, 1), (run!.State, run.Parked));
        Assert.Equal(["good"], await world.StoredAsync());
        Assert.Equal(ImportTexts.SlowToRead.With(4), Assert.Single(await world.ItemsAsync(ImportItemState.Parked)).Reason);
        Assert.Equal(1, world.Abandoned.Count);
    }

    [Fact]
    public async Task RunAsync_RetriedWhileAbandonedWorkRuns_IsNotParsedASecondTime()
    {
        await using var world = await CreateAsync();
        world.Service.Deliver("bad", After, subject: "poison");
        await world.ImportAsync();

        await RetryAsync(world);

        Assert.Equal(1, _parses);
        Assert.Equal(ImportTexts.StillRead, Assert.Single(await world.ItemsAsync(ImportItemState.Parked)).Reason);
        _release.Set();
        Assert.True(SpinWait.SpinUntil(() => world.Abandoned.Count == 0, TimeSpan.FromMinutes(1)));
        await RetryAsync(world);
        Assert.Equal(["bad"], await world.StoredAsync());
    }

    [Fact]
    public async Task RunAsync_AsManyAbandonedAsAllowed_StopsWithoutBlamingTheNextMessage()
    {
        await using var world = await CreateAsync();
        world.Limits.MaxAbandoned = 1;
        world.Service.Deliver("bad", After, subject: "poison");
        world.Service.Deliver("good", After);

        var run = await world.ImportAsync();

        Assert.Equal(ImportRunState.Failed, run!.State);
        Assert.True(run.Error!.Is(ImportTexts.Failed));
        Assert.True(((CodedText)run.Error.Arguments[0]!).Is(ImportTexts.Stuck));
        var waiting = Assert.Single(await world.ItemsAsync(ImportItemState.Pending));
        Assert.Equal(("good", 0, 0), (waiting.ProviderId, waiting.Attempts, waiting.UnfinishedStarts));

        _release.Set();
        Assert.True(SpinWait.SpinUntil(() => world.Abandoned.Count == 0, TimeSpan.FromMinutes(1)));
        world.Time.Advance(TimeSpan.FromHours(1));
        await world.ImportAsync();
        Assert.Equal(["good"], await world.StoredAsync());
    }

    [Fact]
    public async Task RunAsync_MatchingNeverEnds_IsParkedAndWritesNothingWhenItEndsAfterAll()
    {
        await using var world = await CreateAsync();
        world.WhileParsing = null;
        world.Service.Deliver("bad", After, subject: "poison");
        world.Service.Deliver("good", After);
        world.WhileFiling = message =>
        {
            if (message.Subject == "poison")
            {
                _release.Wait();
            }

            return Task.CompletedTask;
        };

        await world.ImportAsync();
        _release.Set();
        Assert.True(SpinWait.SpinUntil(() => world.Abandoned.Count == 0, TimeSpan.FromMinutes(1)));

        Assert.Equal(["good"], await world.StoredAsync());
        Assert.Equal(ImportTexts.SlowToFile.With(4), Assert.Single(await world.ItemsAsync(ImportItemState.Parked)).Reason);
    }

    [Fact]
    public async Task RunAsync_HeaderTakesTooLongWhileItIsRead_IsParkedAtOnce()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Fault = (call, id) =>
            call == "fetch" && id == "bad" ? new MessageBudgetException(SharedTexts.Stored.With("Too long.")) : null;
        world.Service.Deliver("bad", After);
        world.Service.Deliver("good", After);

        var run = await world.ImportAsync();

        Assert.Equal((ImportRunState.Succeeded, 1), (run!.State, run.Parked));
        Assert.Equal(["good"], await world.StoredAsync());
    }

    [Fact]
    public void CommitGate_TimeUpWhileItCommits_IsNotAbandoned()
    {
        var (committing, abandoned, refused) = (new CommitGate(), new CommitGate(), new CommitGate());
        committing.Enter();
        Assert.True(abandoned.TryAbandon());
        refused.Enter();
        refused.Leave();

        Assert.False(committing.TryAbandon());
        Assert.Throws<OperationCanceledException>(abandoned.Enter);
        Assert.True(refused.TryAbandon());
    }

    public void Dispose()
    {
        _release.Set();
        _release.Dispose();
    }

    private async Task<ImportWorld> CreateAsync()
    {
        var world = await ImportWorld.CreateAsync();
        world.Limits.MessageBudget = TimeSpan.FromSeconds(4);
        world.WhileParsing = text =>
        {
            if (text.Contains("poison", StringComparison.Ordinal) && !_release.IsSet)
            {
                Interlocked.Increment(ref _parses);
                _release.Wait();
            }
        };
        return world;
    }

    private static async Task RetryAsync(ImportWorld world)
    {
        await world.ReadAsync(services => services.GetRequiredService<ImportControl>().RetryAllParkedAsync(world.Mailbox.Id));
        await world.ImportAsync();
    }
}
