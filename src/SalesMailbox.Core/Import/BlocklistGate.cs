using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Import;

/// <summary>
/// Precedes the raw store for messages to an owner with a blocklist. The beginning of a message is held in memory until its header shows
/// the sender. Not one byte of a blocked message is passed on, not even to a temporary file that a killed process would leave.
/// </summary>
/// <param name="parse">Reads the header, within the message's budget.</param>
internal sealed class BlocklistGate(Stream destination, Blocklist blocklist, Func<Stream, CancellationToken, Task<ParsedMessage>> parse)
    : Stream
{
    /// <summary>A longer header is checked by its beginning, and again when the whole message has been read.</summary>
    private const int MaxHeader = 256 * 1024;

    private MemoryStream? _held = new();
    private bool _isBlocked;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Call after the last byte.</summary>
    /// <returns>Whether the message is blocked; nothing of it was passed on.</returns>
    public async Task<bool> IsBlockedAsync(CancellationToken cancellationToken)
    {
        await DecideAsync(cancellationToken);
        return _isBlocked;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_held is null)
        {
            // Read to the end and discarded, because an aborted stream would look like a failing service.
            if (!_isBlocked)
            {
                await destination.WriteAsync(buffer, cancellationToken);
            }

            return;
        }

        var before = (int)_held.Length;
        _held.Write(buffer.Span);
        if (HasHeaderEnd(_held.GetBuffer().AsSpan(Math.Max(0, before - 3), (int)_held.Length - Math.Max(0, before - 3)))
            || _held.Length >= MaxHeader)
        {
            await DecideAsync(cancellationToken);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Mail is read asynchronously.");

    public override void Flush()
    {
        // The raw store makes the whole message durable.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static bool HasHeaderEnd(ReadOnlySpan<byte> bytes) => bytes.IndexOf("\n\n"u8) >= 0 || bytes.IndexOf("\n\r\n"u8) >= 0;

    private async Task DecideAsync(CancellationToken cancellationToken)
    {
        if (_held is not { } held)
        {
            return;
        }

        _held = null;
        _isBlocked = blocklist.BlocksSender((await parse(held, cancellationToken)).Addresses);
        if (!_isBlocked)
        {
            held.Position = 0;
            await held.CopyToAsync(destination, cancellationToken);
        }
    }
}
