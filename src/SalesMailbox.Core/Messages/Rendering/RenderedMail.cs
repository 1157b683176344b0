namespace SalesMailbox.Core.Messages.Rendering;

/// <param name="Html">A body fragment that is safe to show: see <see cref="MailHtmlRenderer"/>.</param>
/// <param name="BlockedRemoteCount">References to other servers (pictures, backgrounds, fonts, style sheets, frames) that were taken out of this rendering.</param>
/// <param name="HasHtml">False for a plain-text message.</param>
/// <param name="LoadableCount">How many of those are pictures that load when they are asked for; the rest is always left out.</param>
/// <param name="Limit">What of the message is not shown because there is too much of it.</param>
public sealed record RenderedMail(string Html, int BlockedRemoteCount, bool HasHtml, int LoadableCount = 0, RenderLimit Limit = RenderLimit.None)
{
    /// <summary>The rules of the message's style sheets that are safe to keep, for the elements of <see cref="Html"/> alone. Belongs into a style element as it is.</summary>
    public string Css { get; init; } = "";

    /// <summary>The message was taken out of its signature, which nobody has checked.</summary>
    public bool IsSigned { get; init; }
}

/// <summary>How a rendering was cut short.</summary>
public enum RenderLimit
{
    /// <summary>All is shown.</summary>
    None,

    /// <summary>The end or some of the formatting is left out.</summary>
    Cut,

    /// <summary>The HTML takes too long; its plain text is shown.</summary>
    PlainText,

    /// <summary>The plain text takes too long as well; nothing is shown.</summary>
    Nothing,
}
