namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Stores the first bytes that are written to it, and stops the writer when there are more.</summary>
internal sealed class BeginningBuffer(int length) : Stream
{
    private readonly MemoryStream _bytes = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _bytes.Length;

    public override long Position { get => _bytes.Length; set => throw new NotSupportedException(); }

    public byte[] ToArray() => _bytes.ToArray();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <exception cref="FullException">The buffer is full.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var fits = (int)Math.Min(buffer.Length, length - _bytes.Length);
        _bytes.Write(buffer[..fits]);
        if (fits < buffer.Length)
        {
            throw new FullException();
        }
    }

    public override void Flush()
    {
        // There is nothing to flush to.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    internal sealed class FullException : Exception;
}
