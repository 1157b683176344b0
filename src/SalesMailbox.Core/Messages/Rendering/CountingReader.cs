namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>A text that counts how much of it was read, as steps of work.</summary>
internal sealed class CountingReader(string text, WorkMeter meter) : TextReader
{
    /// <summary>Characters handed out so far.</summary>
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
