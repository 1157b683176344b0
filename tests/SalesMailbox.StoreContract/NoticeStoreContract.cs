using SalesMailbox.Core.Agents;

namespace SalesMailbox.StoreContract;

public abstract class NoticeStoreContract : StoreContract<INoticeStore>
{
    [Fact]
    public async Task AddOnceAsync_ToldAlready_IsToldOnceUntilWithdrawn()
    {
        var notice = Filled.With(new Notice(), row => (row.AgentId, row.Key) = ("ana", "k"));
        await WriteAsync(store => store.AddOnceAsync(notice));
        await WriteAsync(store => store.AddOnceAsync(new Notice { AgentId = "ana", Key = "k" }));
        Assert.Equivalent(notice, Assert.Single(await ReadAsync(store => store.ListAsync("ana", false, 10))), strict: true);

        await WriteAsync(store => store.WithdrawAsync("k"));
        await WriteAsync(store => store.AddOnceAsync(new Notice { AgentId = "ana", Key = "k", Text = "again" }));
        Assert.Equal("again", Assert.Single(await ReadAsync(store => store.ListAsync("ana", true, 10))).Text);
    }

    [Fact]
    public async Task MarkReadAsync_OfAnotherAgent_ChangesNothing()
    {
        var notice = new Notice { AgentId = "ana", Key = "k" };
        await WriteAsync(store => store.AddOnceAsync(notice));
        await WriteAsync(store => store.MarkReadAsync("ben", notice.Id, Noon));
        Assert.Single(await ReadAsync(store => store.ListAsync("ana", true, 10)));
        await WriteAsync(store => store.MarkReadAsync("ana", notice.Id, Noon));
        Assert.Empty(await ReadAsync(store => store.ListAsync("ana", true, 10)));
    }
}
