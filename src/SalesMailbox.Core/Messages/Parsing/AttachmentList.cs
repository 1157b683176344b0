using System.Security.Cryptography;
using MimeKit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Describes a message's attachments: sizes and hashes measured in one pass, without loading the content.</summary>
internal static class AttachmentList
{
    private const int MaxContentType = 100;
    private const int MaxContentId = 200;

    public static IReadOnlyList<MeasuredAttachment> Of(MimeParts parts, WorkMeter meter)
    {
        var shown = InlinePictures.Shown(parts, meter);
        return [.. parts.Attachments.Select((entity, index) => Describe(entity, index, shown.Contains(index), meter))];
    }

    private static MeasuredAttachment Describe(MimeEntity entity, int index, bool isShown, WorkMeter meter)
    {
        meter.Check();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var counter = new HashStream(hash);
        if (entity is MessagePart message)
        {
            message.Message?.WriteTo(counter);
        }
        else if (entity is MimePart { Content: { } content })
        {
            content.DecodeTo(counter);
        }

        var attachment = new MailAttachment
        {
            Index = index,
            FileName = AttachmentNames.Safe(entity, index),
            ContentType = ContentTypeOf(entity),
            Size = counter.Length,
            ContentId = InternetMessageId.Normalize(entity.ContentId) is { Length: <= MaxContentId } id ? id : null,
            IsInline = isShown,
        };
        return new MeasuredAttachment(attachment, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>No registered type is as long as the limit (RFC 6838 4.2 allows 127 for each half); who writes one means harm.</summary>
    private static string ContentTypeOf(MimeEntity entity) =>
        entity.ContentType.MimeType is { Length: <= MaxContentType } type ? type.ToLowerInvariant() : DownloadTypes.Binary;
}

/// <param name="Sha256">Of the decoded content, hexadecimal.</param>
internal sealed record MeasuredAttachment(MailAttachment Attachment, string Sha256);
