using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="IClientEmailDefaultsStore"/> must pass.</summary>
public abstract class ClientEmailDefaultsStoreContract : StoreContract<IClientEmailDefaultsStore>
{
    [Fact]
    public async Task SaveAsync_NewThenChanged_KeepsTheLast()
    {
        Assert.Null(await ReadAsync(store => store.FindAsync("client")));
        await WriteAsync(
            store => store.SaveAsync(new ClientEmailDefaults { ClientId = "client", QuotationFrom = FromSetting.SalesMailboxes }));
        await WriteAsync(async store =>
        {
            var defaults = (await store.FindAsync("client"))!;
            defaults.QuotationFrom = FromSetting.Of("mailbox");
            await store.SaveAsync(defaults);
        });
        Assert.Equal(FromSetting.Of("mailbox"), (await ReadAsync(store => store.FindAsync("client")))!.QuotationFrom);
        Assert.Null(await ReadAsync(store => store.FindAsync("other")));
    }

    /// <summary>A serializer may modify the initial value of a property.</summary>
    [Fact]
    public async Task FindAsync_AnOverride_LeavesNewOnesUnset()
    {
        await WriteAsync(
            store => store.SaveAsync(new ClientEmailDefaults { ClientId = "client", QuotationFrom = FromSetting.Of("mailbox") }));

        Assert.Equal("mailbox", (await ReadAsync(store => store.FindAsync("client")))!.QuotationFrom.MailboxId);

        Assert.Equal((FromKind.NotSet, null), (new ClientEmailDefaults().QuotationFrom.Kind, FromSetting.NotSet.MailboxId));
    }

    [Fact]
    public async Task SaveAsync_ByTwoAtOnce_SecondIsRefused()
    {
        await WriteAsync(store => store.SaveAsync(new ClientEmailDefaults { ClientId = "client" }));
        await using var first = Open();
        await using var second = Open();
        foreach (var scope in new[] { first, second })
        {
            var row = (await Store(scope).FindAsync("client"))!;
            row.QuotationFrom = FromSetting.SalesMailboxes;
            await Store(scope).SaveAsync(row);
        }

        await CommitAsync(first);
        await Assert.ThrowsAsync<ConcurrencyException>(() => CommitAsync(second));
    }
}

/// <summary>Tests that every implementation of <see cref="IAgentPreferencesStore"/> must pass.</summary>
public abstract class AgentPreferencesStoreContract : StoreContract<IAgentPreferencesStore>
{
    [Fact]
    public async Task SaveAsync_NewThenChanged_KeepsTheLast()
    {
        await WriteAsync(store => store.SaveAsync(new AgentPreferences { AgentId = "ana", SignatureHtml = "<div>one</div>" }));
        await WriteAsync(async store =>
        {
            var preferences = (await store.FindAsync("ana"))!;
            preferences.SignatureHtml = "<div>Ünï 😀</div>";
            await store.SaveAsync(preferences);
        });
        Assert.Equal("<div>Ünï 😀</div>", (await ReadAsync(store => store.FindAsync("ana")))!.SignatureHtml);
        Assert.Null(await ReadAsync(store => store.FindAsync("ben")));
    }
}
