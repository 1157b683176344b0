namespace SalesMailbox.Core.Messages;

/// <summary>An attachment or inline part of a message. Its content is read from the raw message by <see cref="Index"/>.</summary>
public sealed class MailAttachment
{
    /// <summary>The position among the message's attachments, in document order from 0.</summary>
    public int Index { get; set; }

    public string FileName { get; set; } = "";

    public string ContentType { get; set; } = "";

    /// <summary>The decoded length in bytes.</summary>
    public long Size { get; set; }

    /// <summary>The Content-ID without angle brackets.</summary>
    public string? ContentId { get; set; }

    /// <summary>Whether the HTML shows it as a picture.</summary>
    public bool IsInline { get; set; }
}
