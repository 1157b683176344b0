using MimeKit;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Opens the decoded content of an attachment from the raw message.</summary>
public static class AttachmentReader
{
    /// <summary>Writes attachment <paramref name="index"/> (see <see cref="MailAttachment.Index"/>) decoded to <paramref name="destination"/>.</summary>
    /// <returns>False if the message has no such attachment.</returns>
    public static async Task<bool> CopyAsync(Stream raw, int index, Stream destination, CancellationToken cancellationToken = default)
    {
        using var message = await MimeLoader.LoadAsync(raw, cancellationToken);
        var entity = new MimeParts(message).Attachments.ElementAtOrDefault(index);
        switch (entity)
        {
            case MessagePart { Message: { } inner }:
                await inner.WriteToAsync(destination, cancellationToken);
                return true;
            case MimePart { Content: { } content }:
                await content.DecodeToAsync(destination, cancellationToken);
                return true;
            case null:
                return false;
            default:
                return true; // an attachment without content is an empty file
        }
    }
}
