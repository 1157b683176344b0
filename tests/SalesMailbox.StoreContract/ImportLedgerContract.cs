using SalesMailbox.Core.Import;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="IImportLedger"/> must pass.</summary>
public abstract class ImportLedgerContract : StoreContract<IImportLedger>
{
    [Fact]
    public async Task FindAsync_EveryPropertySet_ReturnsThemAll()
    {
        var item = Filled.With(new ImportItem());
        await WriteAsync(ledger => ledger.AddAsync([item]));
        Assert.Equivalent(item, await ReadAsync(ledger => ledger.FindAsync(item.Id)), strict: true);
        Assert.Equivalent(
            item,
            Assert.Single(await ReadAsync(ledger => ledger.FindByProviderIdsAsync(item.MailboxId, [item.ProviderId, "other"]))),
            strict: true);
    }

    [Fact]
    public async Task AddAsync_SameIdTwice_ThrowsDuplicateAndWritesNothing()
    {
        await WriteAsync(ledger => ledger.AddAsync([Item("1")]));
        await Assert.ThrowsAsync<DuplicateException>(() => WriteAsync(ledger => ledger.AddAsync([Item("2"), Item("1")])));
        Assert.Equal(1, (await ReadAsync(ledger => ledger.CountAsync("m"))).Total);
    }

    [Fact]
    public async Task FindUnknownAsync_MoreThanOneStatementTakes_ReturnsThoseNotHeld()
    {
        await WriteAsync(ledger => ledger.AddAsync([.. Enumerable.Range(0, 1200).Select(number => Item($"{number}"))]));
        var unknown = await ReadAsync(ledger => ledger.FindUnknownAsync("m", [.. Enumerable.Range(0, 1202).Select(number => $"{number}")]));
        Assert.Equal(["1200", "1201"], unknown.Order());
        Assert.Single(await ReadAsync(ledger => ledger.FindUnknownAsync("other mailbox", ["1"])));
    }

    [Fact]
    public async Task ListDueAsync_SomeLater_ReturnsTheDueOldestDiscoveredFirst()
    {
        await WriteAsync(ledger => ledger.AddAsync(
        [
            Item("newer", discovered: Noon.AddMinutes(2)),
            Item("older", discovered: Noon.AddMinutes(1)),
            Item("later", due: Noon.AddHours(2)),
            Item("parked", ImportItemState.Parked),
        ]));
        var due = await ReadAsync(ledger => ledger.ListDueAsync("m", Noon.AddHours(1), 10));
        Assert.Equal(["older", "newer"], due.Select(item => item.ProviderId));
    }

    [Fact]
    public async Task ListByStateAsync_ThreePages_ReturnsEachOnce()
    {
        await WriteAsync(ledger => ledger.AddAsync([.. Enumerable.Range(0, 5).Select(number => Item($"{number}", ImportItemState.Parked)),
            Item("stored", ImportItemState.Stored)]));
        var all = await Pages.AllAsync(page => ReadAsync(ledger => ledger.ListByStateAsync("m", ImportItemState.Parked, page)), 2);
        Assert.Equal(["0", "1", "2", "3", "4"], all.Select(item => item.ProviderId).Order());
    }

    [Fact]
    public async Task CountAsync_SeveralMailboxes_CountsEachByState()
    {
        await WriteAsync(ledger => ledger.AddAsync(
            [Item("1"), Item("2", ImportItemState.Stored), Item("3", ImportItemState.Stored), Item("4", ImportItemState.Gone)]));
        var counts = await ReadAsync(ledger => ledger.CountAsync(["m", "empty"]));
        Assert.Equal(new ImportItemCounts(1, 0, 2, 0, 1), Assert.Single(counts).Value);
    }

    private static ImportItem Item(
        string id, ImportItemState state = ImportItemState.Pending, DateTimeOffset? discovered = null, DateTimeOffset? due = null) =>
        new() { MailboxId = "m", ProviderId = id, State = state, DiscoveredAt = discovered ?? Noon, NextAttemptAt = due ?? Noon };
}
