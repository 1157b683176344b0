using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Finds the attachment that a <c>cid:</c> address shows (RFC 2392).</summary>
public static class InlineImages
{
    private static readonly HashSet<string> Formats = ["image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp"];

    /// <returns>The picture with that Content-ID; null if the mail has none, or one of a format that can hold script (SVG).</returns>
    public static MailAttachment? Find(IEnumerable<MailAttachment> attachments, string? contentId) =>
        InternetMessageId.Normalize(contentId) is { } id ? attachments.FirstOrDefault(item => item.ContentId == id && MayShow(item.ContentType)) : null;

    /// <summary>Whether content of that type may be sent to a browser to be shown instead of saved.</summary>
    public static bool MayShow(string contentType) => Formats.Contains(contentType.ToLowerInvariant());
}
