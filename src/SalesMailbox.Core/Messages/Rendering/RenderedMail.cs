namespace SalesMailbox.Core.Messages.Rendering;

/// <param name="Html">A body fragment that is safe to show; see <see cref="MailHtmlRenderer"/>.</param>
/// <param name="BlockedRemoteCount">The number of references to other servers (pictures, backgrounds, fonts, style sheets, frames) that
/// were removed.</param>
/// <param name="HasHtml">False for a plain-text message.</param>
/// <param name="LoadableCount">How many of the removed references are pictures that can be loaded on request; the rest is always
/// removed.</param>
/// <param name="Limit">Which part of the message is not shown because of its size.</param>
public sealed record RenderedMail(
    string Html, int BlockedRemoteCount, bool HasHtml, int LoadableCount = 0, RenderLimit Limit = RenderLimit.None)
{
    /// <summary>
    /// The safe rules of the message's style sheets, which apply only to the elements of <see cref="Html"/>. The text can be put into a
    /// style element unchanged.
    /// </summary>
    public string Css { get; init; } = "";

    /// <summary>Whether the message was extracted from its signature. The signature is not verified.</summary>
    public bool IsSigned { get; init; }
}

/// <summary>How a rendering was limited.</summary>
public enum RenderLimit
{
    /// <summary>Everything is shown.</summary>
    None,

    /// <summary>The end or some of the formatting is missing.</summary>
    Cut,

    /// <summary>The HTML takes too long, so its plain text is shown.</summary>
    PlainText,

    /// <summary>The plain text takes too long as well, so nothing is shown.</summary>
    Nothing,
}
