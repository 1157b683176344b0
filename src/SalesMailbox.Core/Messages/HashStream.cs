using System.Security.Cryptography;

namespace SalesMailbox.Core.Messages;

/// <summary>Hashes and counts what is written, and passes it on.</summary>
/// <param name="inner">Receives the bytes; null to only hash and count them.</param>
/// <param name="hash">Null to only count. The caller disposes of it.</param>
internal sealed class HashStream(Stream? inner, IncrementalHash? hash) : Stream
{
    private long _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position { get => _length; set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        inner?.Write(buffer);
        hash?.AppendData(buffer);
        _length += buffer.Length;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (inner is not null)
        {
            await inner.WriteAsync(buffer, cancellationToken);
        }

        hash?.AppendData(buffer.Span);
        _length += buffer.Length;
    }

    public override void Flush()
    {
        // The whole file is flushed to disk at the end. Flushing earlier would only reduce the compression.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
