using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Text;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="INoticeStore"/> must pass.</summary>
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
        await WriteAsync(store => store.AddOnceAsync(new Notice { AgentId = "ana", Key = "k", Text = SharedTexts.Stored.With("again") }));
        Assert.Equal(SharedTexts.Stored.With("again"), Assert.Single(await ReadAsync(store => store.ListAsync("ana", true, 10))).Text);
    }

    [Fact]
    public async Task RaiseAsync_Again_IsOneUnreadNoticeWithTheLatestText()
    {
        await WriteAsync(store => store.RaiseAsync(
            new Notice { AgentId = "ana", Key = "k", Text = SharedTexts.Stored.With("first"), CreatedAt = Noon }));
        await WriteAsync(store => store.ReadAsync("ben", "k", Noon));
        Assert.Single(await ReadAsync(store => store.ListAsync("ana", true, 10)));
        await WriteAsync(store => store.ReadAsync("ana", "k", Noon));
        Assert.Empty(await ReadAsync(store => store.ListAsync("ana", true, 10)));

        var again = Filled.With(new Notice(), row => (row.AgentId, row.Key, row.ReadAt) = ("ana", "k", null));
        await WriteAsync(async store =>
        {
            await store.RaiseAsync(new Notice { AgentId = "ana", Key = "k", Text = SharedTexts.Stored.With("second") });
            await store.RaiseAsync(again);
        });

        var notice = Assert.Single(await ReadAsync(store => store.ListAsync("ana", false, 10)));
        Assert.Equal(
            (again.Text, again.Kind, again.SubjectId, again.CreatedAt, null),
            (notice.Text, notice.Kind, notice.SubjectId, notice.CreatedAt, notice.ReadAt));
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
