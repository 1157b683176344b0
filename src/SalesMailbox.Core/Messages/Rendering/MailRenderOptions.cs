namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>Options for rendering a message.</summary>
public sealed record MailRenderOptions
{
    /// <summary>
    /// Whether the pictures of <c>img</c> elements may load from http and https addresses. Everything else that is remote stays blocked.
    /// </summary>
    public bool AllowRemote { get; init; }

    /// <summary>Whether to render the plain view as HTML; nothing is loaded or blocked.</summary>
    public bool PlainText { get; init; }

    /// <summary>
    /// Returns the address of an inline picture for its <see cref="MailAttachment.Index"/>; null leaves the picture out. The address
    /// belongs to the host: a path of the site, https or http.
    /// </summary>
    public Func<int, string?> InlinePicture { get; init; } = static _ => null;

    /// <summary>The label on the fold of quoted text; localized by the caller.</summary>
    public string QuoteLabel { get; init; } = "•••";

    /// <summary>How long rendering may take. Afterwards the plain text is shown, which may take half as long again.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(2);
}
