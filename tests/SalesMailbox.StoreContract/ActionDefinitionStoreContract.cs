using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="IActionDefinitionStore"/> must pass.</summary>
public abstract class ActionDefinitionStoreContract : StoreContract<IActionDefinitionStore>
{
    [Fact]
    public async Task FindAsync_EveryPropertySet_ReturnsThemAll()
    {
        var action = Filled.With(
            new ActionDefinition(), row => (row.Uses, row.From) = ([TicketUse.Opportunity, TicketUse.Project], FromSetting.Of("mailbox")));
        await WriteAsync(store => store.AddAsync(action));
        Assert.Equivalent(action, await ReadAsync(store => store.FindAsync(action.Id)), strict: true);
    }

    [Fact]
    public async Task ListAsync_Several_AreByPositionThenName()
    {
        await WriteAsync(async store =>
        {
            await store.AddAsync(new ActionDefinition { Name = "b", Position = 2 });
            await store.AddAsync(new ActionDefinition { Name = "c", Position = 1 });
            await store.AddAsync(new ActionDefinition { Name = "a", Position = 2 });
        });
        Assert.Equal(["c", "a", "b"], (await ReadAsync(store => store.ListAsync())).Select(action => action.Name));
    }

    [Fact]
    public async Task UpdateAsync_ListsChanged_AreKept()
    {
        var action = new ActionDefinition { Name = "a", Uses = [TicketUse.Service] };
        await WriteAsync(store => store.AddAsync(action));
        await WriteAsync(async store =>
        {
            var stored = (await store.FindAsync(action.Id))!;
            (stored.Uses, stored.From) = ([TicketUse.Project], FromSetting.SalesMailboxes);
            await store.UpdateAsync(stored);
        });
        var read = (await ReadAsync(store => store.FindAsync(action.Id)))!;
        Assert.Equal((TicketUse.Project, FromSetting.SalesMailboxes, 1), (Assert.Single(read.Uses), read.From, read.Version));
    }

    [Fact]
    public async Task UpdateAsync_OneAfterTheOtherInOneScopeListedInBetween_KeepsBoth()
    {
        await WriteAsync(async store =>
        {
            await store.AddAsync(new ActionDefinition { Name = "a" });
            await store.AddAsync(new ActionDefinition { Name = "b" });
        });
        await using (var scope = Open())
        {
            foreach (var name in new[] { "a", "b", "a" })
            {
                var action = (await Store(scope).ListAsync()).Single(action => action.Name == name);
                action.Position++;
                await Store(scope).UpdateAsync(action);
                await CommitAsync(scope);
            }
        }

        Assert.Equal(
            [("b", 1, 1L), ("a", 2, 2L)],
            (await ReadAsync(store => store.ListAsync())).Select(action => (action.Name, action.Position, action.Version)));
    }

    [Fact]
    public async Task AddAsync_SameNameTwice_ThrowsDuplicate()
    {
        await WriteAsync(store => store.AddAsync(new ActionDefinition { Name = "a" }));
        await Assert.ThrowsAsync<DuplicateException>(() => WriteAsync(store => store.AddAsync(new ActionDefinition { Name = "a" })));
    }

    [Fact]
    public async Task RemoveAsync_OfOne_LeavesTheOthers()
    {
        var action = new ActionDefinition { Name = "a" };
        await WriteAsync(async store =>
        {
            await store.AddAsync(action);
            await store.AddAsync(new ActionDefinition { Name = "b" });
        });
        await WriteAsync(async store => await store.RemoveAsync((await store.FindAsync(action.Id))!));
        Assert.Equal("b", Assert.Single(await ReadAsync(store => store.ListAsync())).Name);
    }
}
