using System.Text;
using MimeKit;
using MimeKit.IO;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Reads a multipart again if its Content-Type has invalid characters around the boundary.</summary>
internal static class DamagedMultiparts
{
    private const int MaxBoundary = 200;
    private const int MaxHeader = 256 * 1024;

    public static void Repair(MimeMessage message, Stream raw, OriginalMessages originals, CancellationToken cancellationToken)
    {
        if (message.Body is not { } body || body is Multipart { Count: > 0 } || Type(body) is not { } type
            || Boundary(type) is not { } boundary || BodyStart(raw) is not { } start)
        {
            return;
        }

        var subtype = new string([.. type.TrimStart()["multipart/".Length..]
            .TakeWhile(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.')]);
        var content = new ChainedStream();
        content.Add(new MemoryStream(Encoding.Latin1.GetBytes(
            $"Content-Type: multipart/{(subtype.Length > 0 ? subtype : "mixed")}; boundary=\"{boundary}\"\r\n\r\n")));
        content.Add(new BoundStream(raw, start, raw.Length, leaveOpen: true), leaveOpen: true);
        if (MimeLoader.LoadEntity(content, originals, cancellationToken) is Multipart { Count: > 0 } repaired)
        {
            message.Body = repaired;
        }
    }

    private static string? Type(MimeEntity body) =>
        body.Headers[HeaderId.ContentType] is { } type && type.TrimStart().StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            ? type
            : null;

    private static string? Boundary(string type)
    {
        var at = type.IndexOf("boundary", StringComparison.OrdinalIgnoreCase);
        var value = at < 0 ? default : type.AsSpan(at + "boundary".Length).TrimStart();
        if (!value.StartsWith("="))
        {
            return null;
        }

        value = value[1..].TrimStart();
        var isQuoted = value.StartsWith("\"");
        value = isQuoted ? value[1..] : value;
        var end = isQuoted ? value.IndexOf('"') : value.IndexOfAny(" ;\t\r\n");
        value = (end < 0 ? value : value[..end]).TrimEnd(" ;\t\r\n");
        return value.Length is > 0 and <= MaxBoundary && !value.ContainsAny("\"\\\r\n") ? value.ToString() : null;
    }

    /// <summary>The position after the empty line that ends the header; null if there is none within the limit.</summary>
    private static long? BodyStart(Stream raw)
    {
        raw.Position = 0;
        var head = new byte[Math.Min(raw.Length, MaxHeader)];
        raw.ReadExactly(head);
        var (dos, unix) = (head.AsSpan().IndexOf("\r\n\r\n"u8), head.AsSpan().IndexOf("\n\n"u8));
        return dos >= 0 && (unix < 0 || dos < unix) ? dos + 4 : unix >= 0 ? unix + 2 : null;
    }
}
