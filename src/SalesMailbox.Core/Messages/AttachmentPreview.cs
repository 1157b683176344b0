using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Messages;

/// <summary>How an attachment can be viewed without saving it.</summary>
public enum AttachmentPreview
{
    /// <summary>The attachment can only be saved.</summary>
    None,

    /// <summary>A picture in a format that can't contain a script.</summary>
    Picture,

    /// <summary>The browser's own viewer, which isolates the file from the site.</summary>
    Pdf,

    /// <summary>A message, shown by the same rules as the one that contains it.</summary>
    Message,
}

/// <summary>Decides how attachments are viewed, by the content type that is sent to the browser; see <see cref="DownloadTypes"/>.</summary>
public static class AttachmentPreviews
{
    /// <summary>PDF (RFC 8118).</summary>
    public const string PdfType = "application/pdf";

    public static AttachmentPreview Of(MailAttachment file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return AttachedPath.IsMessage(file) ? AttachmentPreview.Message
            : PictureFormats.MayShow(file.ContentType) ? AttachmentPreview.Picture
            : file.ContentType.Equals(PdfType, StringComparison.OrdinalIgnoreCase) ? AttachmentPreview.Pdf
            : AttachmentPreview.None;
    }
}
