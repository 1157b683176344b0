namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>A text reader that counts the characters it reads as steps of work.</summary>
internal sealed class CountingReader(string text, WorkMeter meter) : TextReader
{
    /// <summary>The number of characters read so far.</summary>
    public int Count { get; private set; }

    public override int Peek() => Count < text.Length ? text[Count] : -1;

    public override int Read()
    {
        meter.Step();
        return Count < text.Length ? text[Count++] : -1;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var length = Math.Min(buffer.Length, text.Length - Count);
        text.AsSpan(Count, length).CopyTo(buffer);
        Count += length;
        meter.Step(length);
        return length;
    }
}
