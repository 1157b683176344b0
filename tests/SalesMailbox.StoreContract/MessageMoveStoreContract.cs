using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="IMessageMoveStore"/> must pass.</summary>
public abstract class MessageMoveStoreContract : StoreContract<IMessageMoveStore>
{
    [Fact]
    public async Task ListAsync_AddedInAnyOrder_AreOldestFirst()
    {
        var second = Filled.With(new MessageMove(), move => (move.MessageId, move.At) = ("m", Noon.AddHours(1)));
        var first = Filled.With(new MessageMove(), move => (move.MessageId, move.At) = ("m", Noon));
        await WriteAsync(async store =>
        {
            await store.AddAsync(second);
            await store.AddAsync(first);
        });
        var moves = await ReadAsync(store => store.ListAsync("m"));
        Assert.Equal([first.Id, second.Id], moves.Select(move => move.Id));
        Assert.Equivalent(first, moves[0], strict: true);
    }

    [Fact]
    public async Task FindLastAsync_SeveralMessages_IsTheNewestOfEach()
    {
        await WriteAsync(async store =>
        {
            await store.AddAsync(new MessageMove { MessageId = "m", At = Noon.AddHours(1), ToPlace = MessagePlace.Done });
            await store.AddAsync(new MessageMove { MessageId = "m", At = Noon });
            await store.AddAsync(new MessageMove { MessageId = "n", At = Noon, ToPlace = MessagePlace.Deleted });
            await store.AddAsync(new MessageMove { MessageId = "of no interest", At = Noon });
        });
        var last = await ReadAsync(store => store.FindLastAsync(["m", "n", "none"]));
        Assert.Equal([("m", MessagePlace.Done), ("n", MessagePlace.Deleted)], last.Select(move => (move.Key, move.Value.ToPlace)).Order());
        Assert.Empty(await ReadAsync(store => store.FindLastAsync([])));
    }
}
