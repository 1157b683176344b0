using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tests.Import;

namespace SalesMailbox.Core.Tests.Messages;

public sealed class RawSweepTests : IAsyncLifetime
{
    private ImportWorld _world = null!;
    private FileRawStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await ImportWorld.CreateAsync();
        _world.Time.SetUtcNow(DateTimeOffset.UtcNow); // files have the machine's time
        _store = new FileRawStore(_world);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task RunAsync_NothingRefersToAFile_SetsItAsideAndRemovesItAfterAnotherGracePeriod()
    {
        var hash = await WriteAsync("left by a composer");
        Assert.Equal(new RawSweepCounts(1, 0, 0, 0), await SweepAsync());

        Age(hash);
        Assert.Equal(new RawSweepCounts(1, 1, 0, 0), await SweepAsync());
        Assert.Equal("left by a composer", await ReadAsync(hash));
        Assert.Equal(new RawSweepCounts(1, 0, 0, 0), await SweepAsync());

        Age(hash);
        Assert.Equal(new RawSweepCounts(1, 0, 0, 1), await SweepAsync());
        await Assert.ThrowsAsync<FileNotFoundException>(() => ReadAsync(hash));
        Assert.Empty(Files());
    }

    [Fact]
    public async Task RunAsync_AMessageRefersToIt_StaysWhereItIs()
    {
        var hash = await WriteAsync("a message");
        await ReferAsync(hash);
        Age(hash);

        Assert.Equal(new RawSweepCounts(1, 0, 0, 0), await SweepAsync());
        Assert.Equal("a message", await ReadAsync(hash));
    }

    [Fact]
    public async Task RunAsync_ARowBeginsToReferWhileTheSweepDecides_KeepsTheBytes()
    {
        var hash = await WriteAsync("the same twice");
        Age(hash);

        // The writer finds the old file and relies on it, just after the sweep found that nothing refers to it.
        await SweepAsync(new Racing(_store) { BeforeSetAside = async () => Assert.Equal(hash, await WriteAsync("the same twice")) });
        await ReferAsync(hash);
        Assert.Equal("the same twice", await ReadAsync(hash));

        Age(hash);
        Assert.Equal(new RawSweepCounts(1, 0, 1, 0), await SweepAsync());
        Assert.Equal("the same twice", await ReadAsync(hash));
    }

    [Fact]
    public async Task RunAsync_ADraftIsUsedWhileTheSweepRemovesItsFile_KeepsTheBytes()
    {
        var hash = await WriteAsync("a draft's file");
        Age(hash);
        await SweepAsync();
        Age(hash);

        await SweepAsync(new Racing(_store) { BeforeDelete = async () => Assert.True(await _store.ExistsAsync(hash)) });

        Assert.Equal("a draft's file", await ReadAsync(hash));
        Assert.Equal(new RawSweepCounts(1, 0, 0, 0), await SweepAsync());
    }

    [Fact]
    public async Task RunAsync_SameBytesWrittenAgainWhileTheOldFileIsAside_RemovesTheOldOneOnly()
    {
        var hash = await WriteAsync("again");
        Age(hash);
        await SweepAsync();
        await WriteAsync("again");
        Assert.Equal(2, Files().Length);
        Age(hash, aside: true);

        Assert.Equal(1, (await SweepAsync()).Removed);
        Assert.Equal("again", await ReadAsync(hash));
    }

    [Fact]
    public async Task RunAsync_WritersAndSweepsAtOnce_LoseNothingThatARowRefersTo()
    {
        var texts = Enumerable.Range(0, 40).Select(number => $"text {number % 10}").ToList();
        foreach (var text in texts.Distinct())
        {
            Age(await WriteAsync(text));
        }

        var sweeps = Task.Run(async () =>
        {
            for (var turn = 0; turn < 5; turn++)
            {
                await SweepAsync();
            }
        });
        var hashes = new List<string>();
        foreach (var text in texts)
        {
            var hash = await WriteAsync(text);
            await ReferAsync(hash);
            hashes.Add(hash);
        }

        await sweeps;
        await SweepAsync();
        foreach (var (hash, text) in hashes.Zip(texts))
        {
            Assert.Equal(text, await ReadAsync(hash));
        }
    }

    [Fact]
    public async Task RunAsync_Interrupted_ContinuesAtThePartItWasAt()
    {
        using var stop = new CancellationTokenSource();
        var first = await WriteAsync("one");
        Age(first);
        var racing = new Racing(_store) { BeforeSetAside = stop.CancelAsync };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SweepAsync(racing, stop.Token));

        var state = await _world.ReadAsync(services => services.GetRequiredService<ISettingsStore>().GetAsync<RawSweepState>());
        Assert.Equal(Convert.ToInt32(first[..2], 16), state.Next);
        await SweepAsync();
        Assert.Equal(0, (await _world.ReadAsync(services => services.GetRequiredService<ISettingsStore>().GetAsync<RawSweepState>())).Next);
    }

    [Fact]
    public async Task RunAsync_HalfWrittenByAKilledProcess_IsRemovedOnceItIsOld()
    {
        var incoming = Directory.CreateDirectory(Path.Combine(_world.DataDirectory, "raw", "incoming")).FullName;
        var (old, young) = (Path.Combine(incoming, "old"), Path.Combine(incoming, "young"));
        await File.WriteAllTextAsync(old, "x");
        await File.WriteAllTextAsync(young, "x");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-25));

        Assert.Equal(1, (await SweepAsync()).Removed);
        Assert.Equal([young], Directory.GetFiles(incoming));
    }

    private async Task<RawSweepCounts> SweepAsync(IRawStore? store = null, CancellationToken cancellationToken = default)
    {
        var metrics = await _world.ReadAsync(services => Task.FromResult(services.GetRequiredService<ImportMetrics>()));
        return await new RawSweep(
            store ?? _store, _world, _world, _world.Time, Options.Create(new RawSweepOptions()), metrics, NullLogger<RawSweep>.Instance)
            .RunAsync(cancellationToken);
    }

    private async Task<string> WriteAsync(string text)
    {
        await using var writer = await _store.CreateAsync();
        await writer.Stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text));
        return (await writer.CompleteAsync()).Hash;
    }

    private async Task<string> ReadAsync(string hash)
    {
        using var reader = new StreamReader(await _store.OpenAsync(hash));
        return await reader.ReadToEndAsync();
    }

    private Task ReferAsync(string hash) => _world.WriteAsync(services => services.GetRequiredService<IMessageStore>()
        .AddAsync(new MailMessage { MailboxId = _world.Mailbox.Id, ProviderId = Guid.NewGuid().ToString("N"), RawHash = hash }));

    /// <summary>Makes the files with this hash a day older, or only those that are set aside.</summary>
    private void Age(string hash, bool aside = false)
    {
        foreach (var file in Files().Where(
            file => file.Contains(hash, StringComparison.Ordinal) && (!aside || file.Contains("aside", StringComparison.Ordinal))))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-25));
        }
    }

    private string[] Files() => Directory.GetFiles(Path.Combine(_world.DataDirectory, "raw"), "*.br", SearchOption.AllDirectories);

    /// <summary>Runs another operation at the worst possible time.</summary>
    private sealed class Racing(IRawStore store) : IRawStore
    {
        public Func<Task> BeforeSetAside { get; init; } = () => Task.CompletedTask;

        public Func<Task> BeforeDelete { get; init; } = () => Task.CompletedTask;

        public Task<IRawWriter> CreateAsync(CancellationToken cancellationToken = default) => store.CreateAsync(cancellationToken);

        public Task<Stream> OpenAsync(string hash, CancellationToken cancellationToken = default) =>
            store.OpenAsync(hash, cancellationToken);

        public Task<bool> ExistsAsync(string hash, CancellationToken cancellationToken = default) =>
            store.ExistsAsync(hash, cancellationToken);

        public IAsyncEnumerable<RawFile> ListAsync(string prefix, CancellationToken cancellationToken = default) =>
            store.ListAsync(prefix, cancellationToken);

        public async Task SetAsideAsync(string hash, CancellationToken cancellationToken = default)
        {
            await BeforeSetAside();
            cancellationToken.ThrowIfCancellationRequested();
            await store.SetAsideAsync(hash, cancellationToken);
        }

        public Task RestoreAsync(string hash, CancellationToken cancellationToken = default) => store.RestoreAsync(hash, cancellationToken);

        public async Task DeleteAsync(string hash, CancellationToken cancellationToken = default)
        {
            await BeforeDelete();
            await store.DeleteAsync(hash, cancellationToken);
        }

        public Task DiscardAsync(RawEntry entry, CancellationToken cancellationToken = default) =>
            store.DiscardAsync(entry, cancellationToken);

        public Task<int> RemoveLeftoversAsync(DateTimeOffset before, CancellationToken cancellationToken = default) =>
            store.RemoveLeftoversAsync(before, cancellationToken);
    }
}
