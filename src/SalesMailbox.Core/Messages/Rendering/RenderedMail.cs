namespace SalesMailbox.Core.Messages.Rendering;

/// <param name="Html">A body fragment that is safe to show: see <see cref="MailHtmlRenderer"/>.</param>
/// <param name="Text">The plain view.</param>
/// <param name="BlockedRemoteCount">References to other servers (pictures, backgrounds, fonts, style sheets, frames) that were taken out of this rendering.</param>
/// <param name="HasHtml">False for a plain-text mail.</param>
/// <param name="LoadableCount">How many of those are pictures that load when they are asked for; the rest is left out for good.</param>
public sealed record RenderedMail(string Html, string Text, int BlockedRemoteCount, bool HasHtml, int LoadableCount = 0);
