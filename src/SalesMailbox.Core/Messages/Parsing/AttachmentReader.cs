using MimeKit;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Opens the decoded content of an attachment of the raw message.</summary>
public static class AttachmentReader
{
    /// <summary>Pictures after this total size in bytes are left for a later request.</summary>
    private const long MaxPictures = 16 * 1024 * 1024;

    /// <summary>
    /// Decodes attachment <paramref name="index"/> (see <see cref="MailAttachment.Index"/>) and writes it to
    /// <paramref name="destination"/>.
    /// </summary>
    /// <returns>False if the message has no such attachment.</returns>
    public static async Task<bool> CopyAsync(Stream raw, int index, Stream destination, CancellationToken cancellationToken = default)
    {
        using var loaded = await MimeLoader.LoadAsync(raw, cancellationToken);
        var meter = new WorkMeter(cancellationToken: cancellationToken);
        var parts = new MimeParts(loaded, meter);
        if (parts.Attachments.ElementAtOrDefault(index) is not { } entity)
        {
            return false;
        }

        await using var decoded = Decode(parts, entity, meter);
        await decoded.CopyToAsync(destination, cancellationToken);
        return true;
    }

    /// <summary>
    /// Opens the decoded attachment <paramref name="index"/> as a seekable stream that the caller disposes of. Empty if the message has no
    /// such attachment.
    /// </summary>
    public static async Task<Stream> OpenAsync(Stream raw, int index, CancellationToken cancellationToken = default)
    {
        using var loaded = await MimeLoader.LoadAsync(raw, cancellationToken);
        var meter = new WorkMeter(cancellationToken: cancellationToken);
        var parts = new MimeParts(loaded, meter);
        return parts.Attachments.ElementAtOrDefault(index) is { } entity ? Decode(parts, entity, meter) : new MemoryStream();
    }

    /// <summary>
    /// The decoded pictures of the message that a browser may show, by index: the requested one, and others up to a total size.
    /// </summary>
    public static async Task<IReadOnlyDictionary<int, byte[]>> PicturesAsync(
        Stream raw, int wanted, CancellationToken cancellationToken = default)
    {
        using var loaded = await MimeLoader.LoadAsync(raw, cancellationToken);
        var meter = new WorkMeter(cancellationToken: cancellationToken);
        var parts = new MimeParts(loaded, meter);
        var pictures = new Dictionary<int, byte[]>();
        var size = 0L;
        foreach (var (index, entity) in parts.Attachments.Index())
        {
            if (PictureFormats.Of(entity, meter) is not null && (index == wanted || size < MaxPictures))
            {
                using var content = new MemoryStream();
                PartContents.CopyTo(entity, content, parts.Originals, meter);
                size += content.Length;
                pictures[index] = content.ToArray();
            }
        }

        return pictures;
    }

    /// <summary>Decodes large content to a file, because decoding writes synchronously and the destination may be a slow client.</summary>
    private static Stream Decode(MimeParts parts, MimeEntity entity, WorkMeter meter)
    {
        var decoded = entity is MimePart { Content.Stream: { Length: < 1024 * 1024 } }
            ? (Stream)new MemoryStream()
            : new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite,
                FileShare.None, 65_536, FileOptions.DeleteOnClose);
        try
        {
            PartContents.CopyTo(entity, decoded, parts.Originals, meter);
        }
        catch
        {
            decoded.Dispose();
            throw;
        }

        decoded.Position = 0;
        return decoded;
    }
}
