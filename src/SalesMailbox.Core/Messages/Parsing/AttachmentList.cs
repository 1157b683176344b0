using System.Security.Cryptography;
using MimeKit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Describes a message's attachments. Sizes and hashes are measured in one pass, without loading the content.</summary>
internal static class AttachmentList
{
    private const int MaxContentType = 100;
    private const int MaxContentId = 200;

    public static IReadOnlyList<MeasuredAttachment> Of(MimeParts parts, WorkMeter meter)
    {
        var pictures = new InlinePictures(parts, meter);
        var shown = pictures.Shown(parts, meter);
        return
        [
            .. parts.Attachments.Index().Where(part => parts.IsListed(part.Index))
                .Select(
                    part => Describe(parts, part.Item, part.Index, shown.Contains(part.Index) ? pictures.TypeOf(part.Index) : null, meter)),
        ];
    }

    private static MeasuredAttachment Describe(MimeParts parts, MimeEntity entity, int index, string? shownAs, WorkMeter meter)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var counter = new HashStream(null, hash);
        PartContents.CopyTo(entity, counter, parts.Originals, meter);
        var attachment = new MailAttachment
        {
            Index = index,
            FileName = AttachmentNames.Safe(entity, index, parts.Charset),
            ContentType = shownAs ?? ContentTypeOf(entity),
            Size = counter.Length,
            ContentId = InternetMessageId.Normalize(InlinePictures.ContentIdOf(entity)) is { Length: <= MaxContentId } id ? id : null,
            IsInline = shownAs is not null,
        };
        return new MeasuredAttachment(attachment, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>
    /// No registered type is as long as the limit (RFC 6838 4.2 allows 127 characters for each half); a longer one is hostile.
    /// </summary>
    private static string ContentTypeOf(MimeEntity entity) =>
        entity.ContentType.MimeType is { Length: <= MaxContentType } type ? type.ToLowerInvariant() : DownloadTypes.Binary;
}

/// <param name="Sha256">The hash of the decoded content, in hexadecimal.</param>
internal sealed record MeasuredAttachment(MailAttachment Attachment, string Sha256);
