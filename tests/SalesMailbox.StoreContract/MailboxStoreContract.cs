using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="IMailboxStore"/> must pass.</summary>
public abstract class MailboxStoreContract : StoreContract<IMailboxStore>
{
    [Fact]
    public async Task FindByAddressAsync_EveryPropertySet_ReturnsThemAll()
    {
        var mailbox = Filled.With(new Mailbox(), row => (row.NormalizedAddress, row.SharedWith) = ("ana@example.com", ["ana", "ben"]));
        await WriteAsync(store => store.AddAsync(mailbox));
        Assert.Equivalent(mailbox, await ReadAsync(store => store.FindByAddressAsync("ana@example.com")), strict: true);
    }

    [Fact]
    public async Task AddAsync_SameAddressTwice_ThrowsDuplicate()
    {
        await WriteAsync(store => store.AddAsync(new Mailbox { NormalizedAddress = "a@example.com" }));
        await Assert.ThrowsAsync<DuplicateException>(
            () => WriteAsync(store => store.AddAsync(new Mailbox { NormalizedAddress = "a@example.com" })));
    }

    [Fact]
    public async Task ListByAgentAsync_OthersToo_ReturnsOnlyHisByAddress()
    {
        await WriteAsync(async store =>
        {
            await store.AddAsync(new Mailbox { AgentId = "ana", ConnectionId = "c", NormalizedAddress = "b@example.com" });
            await store.AddAsync(new Mailbox { AgentId = "ben", ConnectionId = "c", NormalizedAddress = "c@example.com" });
            await store.AddAsync(new Mailbox { AgentId = "ana", ConnectionId = "d", NormalizedAddress = "a@example.com" });
        });
        Assert.Equal(
            ["a@example.com", "b@example.com"],
            (await ReadAsync(store => store.ListByAgentAsync("ana"))).Select(mailbox => mailbox.NormalizedAddress));
        Assert.Equal(
            ["b@example.com", "c@example.com"],
            (await ReadAsync(store => store.ListByConnectionAsync("c"))).Select(mailbox => mailbox.NormalizedAddress));
    }

    [Fact]
    public async Task RemoveAsync_WithLedgerAndState_RemovesThemToo()
    {
        var mailbox = new Mailbox { NormalizedAddress = "a@example.com" };
        var item = new ImportItem { MailboxId = mailbox.Id, ProviderId = "1" };
        await WriteAsync(store => store.AddAsync(mailbox));
        await WriteAsync<IImportLedger>(ledger => ledger.AddAsync([item]));
        await WriteAsync<IImportStateStore>(states => states.AddAsync(new ImportState { MailboxId = mailbox.Id }));

        await WriteAsync(async store => await store.RemoveAsync((await store.FindAsync(mailbox.Id))!));
        Assert.Null(await ReadAsync(store => store.FindAsync(mailbox.Id)));
        await WriteAsync<IImportLedger>(async ledger => Assert.Null(await ledger.FindAsync(item.Id)));
        await WriteAsync<IImportStateStore>(async states => Assert.Null(await states.FindAsync(mailbox.Id)));
    }
}
