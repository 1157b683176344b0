using System.Security.Cryptography;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Tests.Import;

public sealed class FileRawStoreTests : ITenant, IDisposable
{
    private readonly FileRawStore _store;

    public FileRawStoreTests()
    {
        Directory.CreateDirectory(DataDirectory);
        _store = new FileRawStore(this);
    }

    public string Name => "acme";

    public string DataDirectory { get; } = Path.Combine(Path.GetTempPath(), "salesmailbox-tests", Guid.NewGuid().ToString("N"));

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    [InlineData(FileRawStore.MemoryLimit + 12345)]
    public async Task OpenAsync_WhatWasWritten_GivesTheExactBytesSeekable(int length)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);

        var entry = await WriteAsync(bytes);

        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(bytes)), (long)length), (entry.Hash, entry.Size));
        await using var stream = await _store.OpenAsync(entry.Hash, TestContext.Current.CancellationToken);
        Assert.True(stream.CanSeek);
        var read = new byte[length];
        await stream.ReadExactlyAsync(read, TestContext.Current.CancellationToken);
        Assert.Equal(bytes, read);
        Assert.Equal(length, stream.Length);
    }

    [Fact]
    public async Task CompleteAsync_SameBytesTwice_KeepsOneFile()
    {
        await WriteAsync([1, 2, 3]);
        await WriteAsync([1, 2, 3]);

        Assert.Single(Files());
    }

    [Fact]
    public async Task DiscardAsync_OwnBytes_AreGoneAtOnce()
    {
        await _store.DiscardAsync(await WriteAsync([1, 2, 3]), TestContext.Current.CancellationToken);

        Assert.Empty(Files());
    }

    [Fact]
    public async Task DiscardAsync_BytesThatWereThereBefore_Stay()
    {
        var first = await WriteAsync([1, 2, 3]);
        var second = await WriteAsync([1, 2, 3]);
        Assert.NotNull(first.StoredAt);
        Assert.Null(second.StoredAt);

        await _store.DiscardAsync(second, TestContext.Current.CancellationToken);

        Assert.True(await _store.ExistsAsync(first.Hash, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task DiscardAsync_SomebodyStoredTheSameSince_Stay()
    {
        var entry = await WriteAsync([1, 2, 3]);
        await WriteAsync([1, 2, 3]);

        await _store.DiscardAsync(entry, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("aside", Assert.Single(Files()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DiscardAsync_WritersOfTheSameBytesAtTheSameMoment_KeepTheirs()
    {
        byte[] bytes = [1, 2, 3];
        for (var round = 0; round < 200; round++)
        {
            var entry = await WriteAsync(bytes);
            var discarding = Task.Run(
                () => _store.DiscardAsync(entry, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            await WriteAsync(bytes);
            await discarding;
            Assert.True(await _store.ExistsAsync(entry.Hash, TestContext.Current.CancellationToken), $"Round {round}");
            foreach (var file in Files())
            {
                File.Delete(file);
            }
        }
    }

    [Fact]
    public async Task DisposeAsync_NotCompleted_KeepsNothing()
    {
        await using (var writer = await _store.CreateAsync(TestContext.Current.CancellationToken))
        {
            await writer.Stream.WriteAsync(new byte[100], TestContext.Current.CancellationToken);
        }

        Assert.Empty(Files());
    }

    [Fact]
    public async Task OpenAsync_DamagedFile_IsNotTakenForTheMessage()
    {
        var first = await WriteAsync([1, 2, 3]);
        var path = Assert.Single(Files());
        await WriteAsync([4, 5, 6]);
        File.Copy(Files().Single(file => file != path), path, overwrite: true);

        await Assert.ThrowsAsync<InvalidDataException>(() => _store.OpenAsync(first.Hash, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("")]
    public async Task OpenAsync_NotAHash_IsRefused(string hash) =>
        await Assert.ThrowsAsync<ArgumentException>(() => _store.OpenAsync(hash, TestContext.Current.CancellationToken));

    public void Dispose() => Directory.Delete(DataDirectory, recursive: true);

    private async Task<RawEntry> WriteAsync(byte[] bytes)
    {
        await using var writer = await _store.CreateAsync(TestContext.Current.CancellationToken);
        await writer.Stream.WriteAsync(bytes, TestContext.Current.CancellationToken);
        return await writer.CompleteAsync(TestContext.Current.CancellationToken);
    }

    private string[] Files() => Directory.GetFiles(DataDirectory, "*", SearchOption.AllDirectories);
}
