using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Messages;

/// <summary>How an attachment can be looked at without saving it.</summary>
public enum AttachmentPreview
{
    /// <summary>It can only be saved.</summary>
    None,

    /// <summary>A picture of a format that holds no script.</summary>
    Picture,

    /// <summary>In the browser's own viewer, which keeps it apart from the site.</summary>
    Pdf,

    /// <summary>A message, shown by the same rules as the one around it.</summary>
    Message,
}

/// <summary>Decides how attachments are looked at, by what they are sent to a browser as: see <see cref="DownloadTypes"/>.</summary>
public static class AttachmentPreviews
{
    /// <summary>PDF (RFC 8118).</summary>
    public const string PdfType = "application/pdf";

    /// <param name="file">The attachment.</param>
    public static AttachmentPreview Of(MailAttachment file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return AttachedPath.IsMessage(file) ? AttachmentPreview.Message
            : PictureFormats.MayShow(file.ContentType) ? AttachmentPreview.Picture
            : file.ContentType.Equals(PdfType, StringComparison.OrdinalIgnoreCase) ? AttachmentPreview.Pdf
            : AttachmentPreview.None;
    }
}
