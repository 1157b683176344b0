using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="IUnreadEmailStore"/> must pass.</summary>
public abstract class UnreadEmailStoreContract : StoreContract<IUnreadEmailStore>
{
    [Fact]
    public async Task AddOnceAsync_EveryField_ComesBack()
    {
        var email = Filled.With(new UnreadEmail(), row => row.AgentId = "ana");
        await WriteAsync(store => store.AddOnceAsync(email));

        Assert.Equivalent(email, Assert.Single(await ReadAsync(store => store.ListByTicketAsync(email.TicketId))), strict: true);
        Assert.Equivalent(email, Assert.Single(await ReadAsync(store => store.ListAsync("ana", 10))), strict: true);
    }

    [Fact]
    public async Task AddOnceAsync_SameMessage_IsThereOnceAnAgentAndTicket()
    {
        await WriteAsync(async store =>
        {
            await store.AddOnceAsync(Of("ana", "t", "m"));
            await store.AddOnceAsync(Of("ana", "t", "m"));
        });
        await WriteAsync(store => store.AddOnceAsync(Of("ana", "t", "m")));
        await WriteAsync(store => store.AddOnceAsync(Of("ben", "t", "m")));
        await WriteAsync(store => store.AddOnceAsync(Of("ana", "u", "m")));

        Assert.Equal(2, (await ReadAsync(store => store.ListByTicketAsync("t"))).Count);
        Assert.Equal(2, await ReadAsync(store => store.CountAsync("ana", 100)));
    }

    [Fact]
    public async Task AddOnceAsync_TwoTransactionsAtOnce_TheSecondIsRefused()
    {
        await using var late = Open();
        await Store(late).AddOnceAsync(Of("ana", "t", "m"));
        await WriteAsync(store => store.AddOnceAsync(Of("ana", "t", "m")));

        await Assert.ThrowsAsync<DuplicateException>(() => CommitAsync(late));
    }

    [Fact]
    public async Task CountAsync_Many_StopsAtTheMost()
    {
        await WriteAsync(async store =>
        {
            for (var number = 0; number < 5; number++)
            {
                await store.AddOnceAsync(Of("ana", $"t{number % 2}", $"m{number}"));
            }

            await store.AddOnceAsync(Of("ben", "t0", "m0"));
        });

        Assert.Equal((5, 3, 1, 0), await ReadAsync(async store =>
            (
                await store.CountAsync("ana", 100),
                await store.CountAsync("ana", 3),
                await store.CountAsync("ben", 100),
                await store.CountAsync("eve", 100))));
        var counts = await ReadAsync(store => store.CountByTicketAsync("ana", ["t0", "t1", "t2"]));
        Assert.Equal([("t0", 3), ("t1", 2)], counts.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => (row.Key, row.Value)));
        Assert.Empty(await ReadAsync(store => store.CountByTicketAsync("ana", [])));
    }

    [Fact]
    public async Task ListAsync_Several_NewestFirstAndTicketsOnce()
    {
        await WriteAsync(async store =>
        {
            await store.AddOnceAsync(Of("ana", "t", "old", 1));
            await store.AddOnceAsync(Of("ana", "u", "middle", 2));
            await store.AddOnceAsync(Of("ana", "t", "new", 3));
            await store.AddOnceAsync(Of("ana", "v", "oldest", 0));
            await store.AddOnceAsync(Of("ben", "w", "other", 4));
        });

        Assert.Equal(["new", "middle"], (await ReadAsync(store => store.ListAsync("ana", 2))).Select(email => email.MessageId));
        Assert.Equal(["t", "u", "v"], await ReadAsync(store => store.ListTicketsAsync("ana", 10)));
        Assert.Equal(["t", "u"], await ReadAsync(store => store.ListTicketsAsync("ana", 2)));
    }

    [Fact]
    public async Task UpdateAsync_AnotherAgent_IsCountedThere()
    {
        await WriteAsync(store => store.AddOnceAsync(Of("ana", "t", "m")));
        await WriteAsync(async store =>
        {
            var email = Assert.Single(await store.ListByTicketAsync("t"));
            email.AgentId = "ben";
            await store.UpdateAsync(email);
        });

        Assert.Equal((0, 1), await ReadAsync(async store => (await store.CountAsync("ana", 100), await store.CountAsync("ben", 100))));
    }

    [Fact]
    public async Task RemoveAsync_ReadMeanwhile_ThrowsAndReadOnceIsGone()
    {
        await WriteAsync(store => store.AddOnceAsync(Of("ana", "t", "m")));
        await using var late = Open();
        await Store(late).RemoveAsync(Assert.Single(await Store(late).ListByTicketAsync("t")));
        await WriteAsync(async store => await store.RemoveAsync(Assert.Single(await store.ListByTicketAsync("t"))));

        await Assert.ThrowsAsync<ConcurrencyException>(() => CommitAsync(late));
        Assert.Equal(0, await ReadAsync(store => store.CountAsync("ana", 100)));
    }

    private static UnreadEmail Of(string agentId, string ticketId, string messageId, int minutes = 0) =>
        new() { AgentId = agentId, TicketId = ticketId, MessageId = messageId, ReceivedAt = Noon, At = Noon.AddMinutes(minutes) };
}
