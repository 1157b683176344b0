using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;

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

    [Fact]
    public async Task FindLastMovesAsync_SeveralMessages_IsTheNewestOfEach()
    {
        await WriteAsync(async store =>
        {
            await store.AddMoveAsync(new MessageMove { MessageId = "m", At = Noon.AddHours(1), ToPlace = MessagePlace.Done });
            await store.AddMoveAsync(new MessageMove { MessageId = "m", At = Noon });
            await store.AddMoveAsync(new MessageMove { MessageId = "n", At = Noon, ToPlace = MessagePlace.Deleted });
            await store.AddMoveAsync(new MessageMove { MessageId = "of no interest", At = Noon });
        });
        var last = await ReadAsync(store => store.FindLastMovesAsync(["m", "n", "none"]));
        Assert.Equal([("m", MessagePlace.Done), ("n", MessagePlace.Deleted)], last.Select(move => (move.Key, move.Value.ToPlace)).Order());
        Assert.Empty(await ReadAsync(store => store.FindLastMovesAsync([])));
    }
}
