using MimeKit;
using MimeKit.Tnef;
using Org.BouncyCastle.Cms;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>
/// Opens containers that some programs wrap around a whole message: winmail.dat (TNEF), and signatures that contain the content (opaque
/// S/MIME, RFC 8551 3.5.2).
/// </summary>
internal static class EmbeddedMessages
{
    private const int MaxSize = 32 * 1024 * 1024;

    private static readonly string[] WrittenTypes = ["pkcs7-mime", "x-pkcs7-mime", "octet-stream"];

    /// <returns>The body with its files; null for an unreadable file.</returns>
    public static MimeEntity? Open(TnefPart tnef, WorkMeter meter)
    {
        meter.Check();
        if (tnef.Content?.Stream is not { Length: <= MaxSize } stream)
        {
            return null;
        }

        meter.Step(stream.Length);
        try
        {
            return tnef.ConvertToMessage().Body;
        }
        catch (Exception damaged) when (IsDamage(damaged) || damaged is TnefException)
        {
            return null; // it is listed as a file
        }
    }

    /// <summary>Detects it by its type, or by its name if the type is generic.</summary>
    public static bool IsOpaque(MimePart part) =>
        part.ContentType.MediaType.Equals("application", StringComparison.OrdinalIgnoreCase)
        && WrittenTypes.Contains(part.ContentType.MediaSubtype, StringComparer.OrdinalIgnoreCase)
        && (!part.ContentType.MediaSubtype.Equals("octet-stream", StringComparison.OrdinalIgnoreCase)
            || part.FileName?.EndsWith(".p7m", StringComparison.OrdinalIgnoreCase) == true);

    /// <returns>The signed content; null if none can be read, as in encrypted messages.</returns>
    public static MimeEntity? OpenSigned(MimePart part, OriginalMessages originals, WorkMeter meter)
    {
        var (content, isCut) = PartContents.Beginning(part, MaxSize, meter);
        if (content.Length == 0 || isCut)
        {
            return null;
        }

        try
        {
            if (new CmsSignedData(content).SignedContent is not { } signed)
            {
                return null;
            }

            var inner = new MemoryStream();
            signed.Write(inner);
            return MimeLoader.LoadEntity(inner, originals);
        }
        catch (Exception damaged) when (IsDamage(damaged) || damaged is CmsException)
        {
            return null; // it is listed as a file
        }
    }

    /// <summary>The libraries throw many kinds of exceptions for a damaged file.</summary>
    private static bool IsDamage(Exception problem) =>
        problem is IOException or FormatException or ArgumentException or NotSupportedException or OverflowException
            or InvalidOperationException or IndexOutOfRangeException
            or InvalidCastException or NullReferenceException;
}
