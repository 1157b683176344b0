namespace SalesMailbox.Core.Messages.Rendering;

/// <param name="Html">A body fragment that is safe to show: see <see cref="MailHtmlRenderer"/>.</param>
/// <param name="Text">The plain view.</param>
/// <param name="BlockedRemoteCount">References to other servers (pictures, backgrounds, fonts, style sheets, frames) that were taken out of this rendering.</param>
/// <param name="HasHtml">False for a plain-text mail.</param>
public sealed record RenderedMail(string Html, string Text, int BlockedRemoteCount, bool HasHtml);
