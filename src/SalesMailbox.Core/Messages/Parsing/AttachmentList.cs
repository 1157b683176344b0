using System.Security.Cryptography;
using MimeKit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Describes a message's attachments: sizes and hashes measured in one pass, without loading the content.</summary>
internal static class AttachmentList
{
    public static IReadOnlyList<MeasuredAttachment> Of(MimeParts parts)
    {
        var shown = ContentIds(parts);
        return [.. parts.Attachments.Select((entity, index) => Describe(entity, index, shown))];
    }

    private static MeasuredAttachment Describe(MimeEntity entity, int index, Func<string, bool> isShown)
    {
        var id = InternetMessageId.Normalize(entity.ContentId);
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
            ContentType = entity.ContentType.MimeType.ToLowerInvariant(),
            Size = counter.Length,
            ContentId = id,
            IsInline = id is not null && entity.ContentType.MediaType.Equals("image", StringComparison.OrdinalIgnoreCase) && isShown(id),
        };
        return new MeasuredAttachment(attachment, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>A picture is inline if the HTML shows it. What programs put into Content-Disposition says little.</summary>
    private static Func<string, bool> ContentIds(MimeParts parts)
    {
        if (!parts.Attachments.Any(entity => entity.ContentId is not null))
        {
            return static _ => false;
        }

        var html = string.Join('\n', parts.Bodies.SelectMany(body => body.Html).Select(BodyTexts.Read));
        return id => html.Contains("cid:" + id, StringComparison.OrdinalIgnoreCase) || html.Contains("cid:" + Uri.EscapeDataString(id), StringComparison.OrdinalIgnoreCase)
            || html.Contains("cid:" + id.Replace("@", "%40", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }
}

/// <param name="Sha256">Of the decoded content, hexadecimal.</param>
internal sealed record MeasuredAttachment(MailAttachment Attachment, string Sha256);
