using MimeKit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Describes a message's attachments: names made safe to save under, sizes measured without loading the content.</summary>
internal static class AttachmentList
{
    private const int MaxName = 150;

    public static IReadOnlyList<MailAttachment> Of(MimeParts parts) => [.. parts.Attachments.Select((entity, index) => Describe(entity, index, parts.Html is not null))];

    private static MailAttachment Describe(MimeEntity entity, int index, bool hasHtml)
    {
        var id = InternetMessageId.Normalize(entity.ContentId);
        return new MailAttachment
        {
            Index = index,
            FileName = SafeName(entity, index),
            ContentType = entity.ContentType.MimeType.ToLowerInvariant(),
            Size = Measure(entity),
            ContentId = id,
            IsInline = hasHtml && id is not null && !entity.IsAttachment && entity.ContentType.MediaType.Equals("image", StringComparison.OrdinalIgnoreCase),
        };
    }

    private static string SafeName(MimeEntity entity, int index)
    {
        var name = entity switch
        {
            MessagePart message => SubjectNormalizer.Tidy(message.Message?.Subject) is { Length: > 0 } subject ? subject + ".eml" : "message.eml",
            _ => entity.ContentDisposition?.FileName ?? entity.ContentType.Name ?? "",
        };

        name = SubjectNormalizer.Tidy(new string([.. name.Select(c => char.IsControl(c) || "/\\:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '_' : c)])).Trim('.', ' ');
        if (name.Length > MaxName)
        {
            name = name[..(MaxName - 20)] + Path.GetExtension(name) is { Length: <= MaxName } cut ? cut : name[..MaxName];
        }

        if (name.Length > 0)
        {
            return name;
        }

        MimeTypes.TryGetExtension(entity.ContentType.MimeType, out var extension);
        return $"part-{index + 1}{extension}";
    }

    private static long Measure(MimeEntity entity)
    {
        using var counter = new HashStream(null);
        if (entity is MessagePart message)
        {
            message.Message?.WriteTo(counter);
        }
        else if (entity is MimePart { Content: { } content })
        {
            content.DecodeTo(counter);
        }

        return counter.Length;
    }
}
