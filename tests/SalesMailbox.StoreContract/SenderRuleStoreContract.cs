using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="ISenderRuleStore"/> must pass.</summary>
public abstract class SenderRuleStoreContract : StoreContract<ISenderRuleStore>
{
    [Fact]
    public async Task AddAsync_EveryField_ComesBack()
    {
        var rule = Filled.With(new SenderRule(), row => row.AgentId = "ana");
        await WriteAsync(store => store.AddAsync(rule));

        Assert.Equivalent(rule, await ReadAsync(store => store.FindAsync(rule.Id)), strict: true);
    }

    [Fact]
    public async Task AddAsync_SecondRuleForTheSender_IsRefusedForTheAgentOnly()
    {
        await WriteAsync(store => store.AddAsync(new SenderRule { AgentId = "ana", Sender = "x.example" }));
        await WriteAsync(store => store.AddAsync(new SenderRule { AgentId = "ben", Sender = "x.example" }));

        await Assert.ThrowsAsync<DuplicateException>(
            () => WriteAsync(store => store.AddAsync(new SenderRule { AgentId = "ana", Sender = "x.example" })));
    }

    [Fact]
    public async Task FindBySendersAsync_AddressAndDomain_FindsBothOfTheAgent()
    {
        foreach (var (agent, sender) in new[]
        {
            ("ana", "a@x.example"),
            ("ana", "x.example"),
            ("ana", "b@x.example"),
            ("ben", "a@x.example"),
        })
        {
            await WriteAsync(store => store.AddAsync(new SenderRule { AgentId = agent, Sender = sender }));
        }

        var found = await ReadAsync(store => store.FindBySendersAsync("ana", ["a@x.example", "x.example"]));
        Assert.Equal(["a@x.example", "x.example"], found.Select(rule => rule.Sender).Order(StringComparer.Ordinal));
        Assert.All(found, rule => Assert.Equal("ana", rule.AgentId));
        Assert.Equal(
            ["a@x.example", "b@x.example", "x.example"], (await ReadAsync(store => store.ListAsync("ana"))).Select(rule => rule.Sender));
        Assert.Empty(await ReadAsync(store => store.FindBySendersAsync("ana", [])));
    }

    [Fact]
    public async Task UpdateAsync_ChangedMeanwhile_IsRefused()
    {
        var rule = new SenderRule { AgentId = "ana", Sender = "x.example" };
        await WriteAsync(store => store.AddAsync(rule));
        await using var late = Open();
        var stale = (await Store(late).FindAsync(rule.Id))!;
        await WriteAsync(async store =>
        {
            var current = (await store.FindAsync(rule.Id))!;
            current.TimesApplied++;
            await store.UpdateAsync(current);
        });

        stale.Enabled = false;
        await Store(late).UpdateAsync(stale);
        await Assert.ThrowsAsync<ConcurrencyException>(() => CommitAsync(late));
        Assert.Equal(
            (1, true),
            await ReadAsync(async store => ((await store.FindAsync(rule.Id))!.TimesApplied, (await store.FindAsync(rule.Id))!.Enabled)));
    }

    [Fact]
    public async Task RemoveAsync_Rule_IsGoneAndCanBeMadeAgain()
    {
        var rule = new SenderRule { AgentId = "ana", Sender = "x.example" };
        await WriteAsync(store => store.AddAsync(rule));
        await WriteAsync(async store => await store.RemoveAsync((await store.FindAsync(rule.Id))!));

        Assert.Null(await ReadAsync(store => store.FindAsync(rule.Id)));
        await WriteAsync(store => store.AddAsync(new SenderRule { AgentId = "ana", Sender = "x.example" }));
    }
}
