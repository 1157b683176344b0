using MimeKit;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Opens the decoded content of an attachment from the raw message.</summary>
public static class AttachmentReader
{
    /// <summary>Pictures behind this many bytes of others are left for a request of their own.</summary>
    private const long MaxPictures = 16 * 1024 * 1024;

    /// <summary>Writes attachment <paramref name="index"/> (see <see cref="MailAttachment.Index"/>) decoded to <paramref name="destination"/>.</summary>
    /// <returns>False if the message has no such attachment.</returns>
    public static async Task<bool> CopyAsync(Stream raw, int index, Stream destination, CancellationToken cancellationToken = default)
    {
        using var message = await MimeLoader.LoadAsync(raw, cancellationToken);
        if (new MimeParts(message).Attachments.ElementAtOrDefault(index) is not { } entity)
        {
            return false;
        }

        await CopyAsync(entity, destination, cancellationToken);
        return true;
    }

    /// <summary>The decoded pictures of the message that a browser may show, by index: the wanted one, and others while they are small.</summary>
    public static async Task<IReadOnlyDictionary<int, byte[]>> PicturesAsync(Stream raw, int wanted, CancellationToken cancellationToken = default)
    {
        using var message = await MimeLoader.LoadAsync(raw, cancellationToken);
        var pictures = new Dictionary<int, byte[]>();
        var size = 0L;
        foreach (var (index, entity) in new MimeParts(message).Attachments.Index())
        {
            if (PictureFormats.MayShow(entity.ContentType.MimeType) && (index == wanted || size < MaxPictures))
            {
                using var content = new MemoryStream();
                await CopyAsync(entity, content, cancellationToken);
                size += content.Length;
                pictures[index] = content.ToArray();
            }
        }

        return pictures;
    }

    private static async Task CopyAsync(MimeEntity entity, Stream destination, CancellationToken cancellationToken)
    {
        // An attachment without content is an empty file.
        switch (entity)
        {
            case MessagePart { Message: { } inner }:
                await inner.WriteToAsync(destination, cancellationToken);
                break;
            case MimePart { Content: { } content }:
                await content.DecodeToAsync(destination, cancellationToken);
                break;
        }
    }
}
