using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="IOutboxStore"/> must pass.</summary>
public abstract class OutboxStoreContract : StoreContract<IOutboxStore>
{
    [Fact]
    public async Task FindAsync_EveryPropertySet_ReturnsThemAll()
    {
        var mail = Filled.With(new OutgoingMail(), row =>
        {
            row.Recipients = [Filled.With(new MessageAddress())];
            row.Attachments = [new OutgoingAttachment("Ünï.pdf", "application/pdf", 5_000_000_000, "hash")];
        });
        await WriteAsync(store => store.AddAsync(mail));
        Assert.Equivalent(mail, await ReadAsync(store => store.FindAsync(mail.Id)), strict: true);
    }

    [Fact]
    public async Task ListDueAsync_MixedTimes_ReturnsTheDueOnesLongestDueFirst()
    {
        await WriteAsync(async store =>
        {
            await store.AddAsync(new OutgoingMail { Subject = "later", DueAt = Noon.AddTicks(1) });
            await store.AddAsync(new OutgoingMail { Subject = "now", DueAt = Noon });
            await store.AddAsync(new OutgoingMail { Subject = "done" });
            await store.AddAsync(new OutgoingMail { Subject = "earlier", DueAt = Noon.AddDays(-1), State = OutgoingState.Sending });
        });
        Assert.Equal(["earlier", "now"], (await ReadAsync(store => store.ListDueAsync(Noon, 10))).Select(mail => mail.Subject));
        Assert.Equal("earlier", Assert.Single(await ReadAsync(store => store.ListDueAsync(Noon, 1))).Subject);
    }

    [Fact]
    public async Task UpdateAsync_ByTwoAtOnce_SecondThrowsConcurrency()
    {
        var mail = new OutgoingMail();
        await WriteAsync(store => store.AddAsync(mail));
        await using var first = Open();
        await using var second = Open();
        foreach (var scope in new[] { first, second })
        {
            var row = (await Store(scope).FindAsync(mail.Id))!;
            row.State = OutgoingState.Sending;
            await Store(scope).UpdateAsync(row);
        }

        await CommitAsync(first);
        await Assert.ThrowsAsync<ConcurrencyException>(() => CommitAsync(second));
    }

    [Fact]
    public async Task FindManyAsync_SomeIds_ReturnsThose()
    {
        OutgoingMail[] mails = [new(), new(), new()];
        await WriteAsync(async store =>
        {
            foreach (var mail in mails)
            {
                await store.AddAsync(mail);
            }
        });
        Assert.Equal(
            [mails[0].Id, mails[2].Id],
            (await ReadAsync(store => store.FindManyAsync([mails[2].Id, mails[0].Id, "none"]))).Select(mail => mail.Id));
    }
}
