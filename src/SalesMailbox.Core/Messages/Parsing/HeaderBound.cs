namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>
/// A raw message that stops reading in the middle of a header that is too long. MimeKit reports a header only when it is complete, and
/// scans it from the start again with every piece: a header of 10 MB keeps a processor busy for a minute.
/// </summary>
internal sealed class HeaderBound(Stream raw, int maxHeader, Func<Exception> refusal) : Stream
{
    private long _start;
    private bool _inHeader;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => raw.Length;

    public override long Position { get => raw.Position; set => raw.Position = value; }

    public void HeaderBegins() => (_inHeader, _start) = (true, raw.Position);

    public void HeadersEnd() => _inHeader = false;

    public override int Read(byte[] buffer, int offset, int count)
    {
        ThrowIfTooLong();
        return raw.Read(buffer, offset, count);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ThrowIfTooLong();
        return raw.ReadAsync(buffer, cancellationToken);
    }

    public override long Seek(long offset, SeekOrigin origin) => raw.Seek(offset, origin);

    public override void Flush()
    {
        // The stream is read-only.
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void ThrowIfTooLong()
    {
        if (_inHeader && raw.Position - _start > maxHeader)
        {
            throw refusal();
        }
    }
}
