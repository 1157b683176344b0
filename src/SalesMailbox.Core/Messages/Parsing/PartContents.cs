using System.Runtime.InteropServices;
using MimeKit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>The only place where a part's content is decoded. Base64 without padding keeps its last bytes.</summary>
internal static class PartContents
{
    /// <summary>
    /// Writes the decoded content; nothing for a part without content. A message inside a message is written with its original bytes.
    /// </summary>
    public static void CopyTo(MimeEntity entity, Stream destination, OriginalMessages originals, WorkMeter meter)
    {
        meter.Check();
        switch (entity)
        {
            case MessagePart { Message: { } inner } when originals.Find(inner) is { } original:
                original.Position = 0;
                original.CopyTo(destination);
                break;
            case MessagePart { Message: { } inner }:
                inner.WriteTo(LineEnds, destination);
                break;
            case MimePart { Content: { Encoding: ContentEncoding.Base64, Stream: { } encoded } }:
                Base64(encoded, destination, meter);
                break;
            case MimePart { Content: { } content }:
                meter.Step(content.Stream?.Length ?? 0);
                content.DecodeTo(destination);
                break;
        }
    }

    /// <summary>The first decoded bytes of a part.</summary>
    public static (byte[] Bytes, bool IsCut) Beginning(MimePart part, int length, WorkMeter meter)
    {
        using var beginning = new BeginningBuffer(length);
        try
        {
            CopyTo(part, beginning, OriginalMessages.None, meter);
            return (beginning.ToArray(), false);
        }
        catch (BeginningBuffer.FullException)
        {
            return (beginning.ToArray(), true);
        }
    }

    /// <summary>For messages extracted from a file in another format, which have no original bytes.</summary>
    private static FormatOptions LineEnds { get; } = CreateLineEnds();

    private static FormatOptions CreateLineEnds()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }

    private static void Base64(Stream encoded, Stream destination, WorkMeter meter)
    {
        var decoder = new Base64Text();
        var buffer = new byte[4_096];
        var bytes = new List<byte>(buffer.Length);
        encoded.Position = 0;
        while (encoded.Read(buffer) is > 0 and var read)
        {
            meter.Step(read);
            bytes.Clear();
            decoder.Append(buffer.AsSpan(0, read), bytes);
            destination.Write(CollectionsMarshal.AsSpan(bytes));
        }
    }
}
