namespace SalesMailbox.Core.Messages;

/// <summary>One attachment or inline part of a message; its content is read from the raw message by <see cref="Index"/>.</summary>
public sealed class MailAttachment
{
    /// <summary>Position among the message's attachments, in document order from 0.</summary>
    public int Index { get; set; }

    public string FileName { get; set; } = "";

    public string ContentType { get; set; } = "";

    /// <summary>Decoded length in bytes.</summary>
    public long Size { get; set; }

    /// <summary>Without angle brackets.</summary>
    public string? ContentId { get; set; }

    public bool IsInline { get; set; }
}
