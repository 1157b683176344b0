using SalesMailbox.Core.Matching;

namespace SalesMailbox.StoreContract;

public abstract class DecisionStoreContract : StoreContract<IDecisionStore>
{
    [Fact]
    public async Task FindAsync_EveryPropertySet_ReturnsThemAll()
    {
        var decision = Filled.With(new MatchDecision(), row => row.Rules =
        [
            Filled.With(new RuleTrace(), rule =>
            {
                rule.NoteValues = ["漢", "😀"];
                rule.Compared = [new ComparedValue("from", "a", null, true)];
                rule.Candidates = [new TicketCandidate("t", 7, "\"Ünï\"", "c", "k", "a@example.com", Noon, true)];
            }),
        ]);
        await WriteAsync(store => store.AddAsync(decision));
        Assert.Equivalent(decision, await ReadAsync(store => store.FindAsync(decision.MessageId)), strict: true);
        Assert.Single(await ReadAsync(store => store.FindManyAsync([decision.MessageId, "none"])));
    }

    [Fact]
    public async Task ListMovesAsync_AddedInAnyOrder_AreOldestFirst()
    {
        var second = Filled.With(new MessageMove(), move => (move.MessageId, move.At) = ("m", Noon.AddHours(1)));
        var first = Filled.With(new MessageMove(), move => (move.MessageId, move.At) = ("m", Noon));
        await WriteAsync(async store =>
        {
            await store.AddMoveAsync(second);
            await store.AddMoveAsync(first);
        });
        var moves = await ReadAsync(store => store.ListMovesAsync("m"));
        Assert.Equal([first.Id, second.Id], moves.Select(move => move.Id));
        Assert.Equivalent(first, moves[0], strict: true);
    }
}
