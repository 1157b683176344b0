namespace SalesMailbox.Core.Messages.Rendering;

public sealed record MailRenderOptions
{
    /// <summary>True: pictures of <c>img</c> elements may load from http and https addresses. Everything else remote stays blocked.</summary>
    public bool AllowRemote { get; init; }

    /// <summary>True: the plain view, as HTML; nothing is loaded and nothing blocked.</summary>
    public bool PlainText { get; init; }

    /// <summary>Gives the address of an inline picture by its <see cref="MailAttachment.Index"/>; null leaves the picture out.
    /// The address is the host's own: a path of the site, https or http.</summary>
    public Func<int, string?> InlinePicture { get; init; } = static _ => null;

    /// <summary>What stands on the fold of quoted text; localized by the caller.</summary>
    public string QuoteLabel { get; init; } = "•••";

    /// <summary>How long a rendering may take. After that the plain text is shown, which may take half as long again.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(2);
}
