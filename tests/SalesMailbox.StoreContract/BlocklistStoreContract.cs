using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="IBlocklistStore"/> must pass.</summary>
public abstract class BlocklistStoreContract : StoreContract<IBlocklistStore>
{
    [Fact]
    public async Task AddAsync_EveryField_ComesBack()
    {
        var entry = Filled.With(new BlockEntry(), row =>
        {
            row.AgentId = "ana";
            row.Labels = [new BlockedLabel("m1", "Label_1"), new BlockedLabel("m2", "Label_7")];
        });
        await WriteAsync(store => store.AddAsync(entry));

        Assert.Equivalent(entry, await ReadAsync(store => store.FindAsync(entry.Id)), strict: true);
    }

    [Fact]
    public async Task AddAsync_SameAgain_IsRefusedForTheKindAndAgentOnly()
    {
        var longName = new string('L', 900);
        await WriteAsync(store => store.AddAsync(Entry("ana", BlockKind.Label, longName)));
        await WriteAsync(store => store.AddAsync(Entry("ana", BlockKind.Label, longName + "2")));
        await WriteAsync(store => store.AddAsync(Entry("ana", BlockKind.Domain, longName)));
        await WriteAsync(store => store.AddAsync(Entry("ben", BlockKind.Label, longName)));

        await Assert.ThrowsAsync<DuplicateException>(() => WriteAsync(store => store.AddAsync(Entry("ana", BlockKind.Label, longName))));
    }

    [Fact]
    public async Task ListAsync_Entries_AreTheAgentsOwn()
    {
        foreach (var entry in new[]
        {
            Entry("ana", BlockKind.Domain, "y.example"),
            Entry("ana", BlockKind.Address, "a@x.example"),
            Entry("ben", BlockKind.Domain, "x.example"),
        })
        {
            await WriteAsync(store => store.AddAsync(entry));
        }

        Assert.Equal(["a@x.example", "y.example"], (await ReadAsync(store => store.ListAsync("ana"))).Select(entry => entry.Key));
    }

    [Fact]
    public async Task RemoveAsync_Entry_IsWritten()
    {
        var entry = Entry("ana", BlockKind.Label, "PRIVATE");
        entry.Labels = [new BlockedLabel("m1", "Label_1")];
        await WriteAsync(store => store.AddAsync(entry));
        Assert.Equal([new BlockedLabel("m1", "Label_1")], (await ReadAsync(store => store.FindAsync(entry.Id)))!.Labels);

        await WriteAsync(async store => await store.RemoveAsync((await store.FindAsync(entry.Id))!));
        Assert.Empty(await ReadAsync(store => store.ListAsync("ana")));
    }

    private static BlockEntry Entry(string agent, BlockKind kind, string key) =>
        new() { AgentId = agent, Kind = kind, Key = key, Value = key };
}
