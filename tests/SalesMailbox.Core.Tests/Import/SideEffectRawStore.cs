using System.Text;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Tests.Import;

/// <summary>A raw store whose messages can run code when they are read by a parser.</summary>
/// <param name="whileReading">Receives the message's text at each read; null for no effect.</param>
internal sealed class SideEffectRawStore(IRawStore store, Action<string>? whileReading) : IRawStore
{
    public Task<IRawWriter> CreateAsync(CancellationToken cancellationToken = default) => store.CreateAsync(cancellationToken);

    public Task<bool> ExistsAsync(string hash, CancellationToken cancellationToken = default) => store.ExistsAsync(hash, cancellationToken);

    public async Task<Stream> OpenAsync(string hash, CancellationToken cancellationToken = default)
    {
        var raw = await store.OpenAsync(hash, cancellationToken);
        if (whileReading is null)
        {
            return raw;
        }

        using var copy = new MemoryStream();
        await raw.CopyToAsync(copy, cancellationToken);
        await raw.DisposeAsync();
        return new HauntedStream(copy.ToArray(), whileReading);
    }

    public IAsyncEnumerable<RawFile> ListAsync(string prefix, CancellationToken cancellationToken = default) =>
        store.ListAsync(prefix, cancellationToken);

    public Task SetAsideAsync(string hash, CancellationToken cancellationToken = default) => store.SetAsideAsync(hash, cancellationToken);

    public Task RestoreAsync(string hash, CancellationToken cancellationToken = default) => store.RestoreAsync(hash, cancellationToken);

    public Task DeleteAsync(string hash, CancellationToken cancellationToken = default) => store.DeleteAsync(hash, cancellationToken);

    public Task DiscardAsync(RawEntry entry, CancellationToken cancellationToken = default) => store.DiscardAsync(entry, cancellationToken);

    public Task<int> RemoveLeftoversAsync(DateTimeOffset before, CancellationToken cancellationToken = default) =>
        store.RemoveLeftoversAsync(before, cancellationToken);

    private sealed class HauntedStream(byte[] bytes, Action<string> whileReading) : MemoryStream(bytes)
    {
        private readonly string _text = Encoding.UTF8.GetString(bytes);

        public override int Read(Span<byte> buffer)
        {
            whileReading(_text);
            return base.Read(buffer);
        }
    }
}
