using SalesMailbox.Core.Import;
using SalesMailbox.Core.Matching;

#pragma warning disable xUnit1051 // Nothing here waits for anything outside the process; the test's own token would only be noise.

namespace SalesMailbox.Core.Tests.Import;

public sealed class MailObserverTests
{
    private static readonly DateTimeOffset After = ImportWorld.SignIn.AddMinutes(1);

    [Fact]
    public async Task FiledAsync_NewMail_IsToldOnceAndAfterTheCommit()
    {
        await using var world = await ImportWorld.CreateAsync();
        var heard = new List<(string ProviderId, MatchVerdict Verdict, bool IsStored)>();
        world.OnFiled = async mail =>
        {
            var stored = await world.StoredAsync();
            lock (heard)
            {
                heard.Add((mail.Message.ProviderId, mail.Decision.Verdict, stored.Contains(mail.Message.ProviderId)));
            }
        };
        world.Service.Deliver("a", After);
        world.Service.Deliver("b", After);

        await world.ImportAsync();
        await world.ImportAsync();

        Assert.Equal([("a", MatchVerdict.Inbox, true), ("b", MatchVerdict.Inbox, true)], heard.Order());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FiledAsync_Throws_HoldsNothingUp(bool isTimeout)
    {
        await using var world = await ImportWorld.CreateAsync();
        world.OnFiled = mail => isTimeout
            ? throw new TaskCanceledException("Its own time-out.")
            : throw new InvalidOperationException("The workflow is broken.");
        world.Service.Deliver("a", After);
        world.Service.Deliver("b", After);

        var run = await world.ImportAsync();

        Assert.Equal(ImportRunState.Succeeded, run!.State);
        Assert.Equal(["a", "b"], await world.StoredAsync());
    }
}
