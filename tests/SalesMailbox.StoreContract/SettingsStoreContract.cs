using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Matching;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="ISettingsStore"/> must pass.</summary>
public abstract class SettingsStoreContract : StoreContract<ISettingsStore>
{
    [Fact]
    public async Task GetAsync_NothingStored_ReturnsTheDefaults() =>
        Assert.Empty((await ReadAsync(store => store.GetAsync<MatchingSettings>())).OwnDomains);

    [Fact]
    public async Task SetAsync_Twice_KeepsTheLast()
    {
        await WriteAsync(store => store.SetAsync(new MatchingSettings { OwnDomains = ["a.example"] }));
        await WriteAsync(store => store.SetAsync(new MatchingSettings { OwnDomains = ["bücher.example"] }));
        Assert.Equal(["bücher.example"], (await ReadAsync(store => store.GetAsync<MatchingSettings>())).OwnDomains);
    }
}
