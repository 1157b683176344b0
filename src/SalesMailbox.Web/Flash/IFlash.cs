namespace SalesMailbox.Web.Flash;

/// <summary>The kinds of messages.</summary>
public enum FlashKind
{
    Success,
    Info,
    Warning,
    Error,
}

/// <summary>The link of a message, such as "Open ticket #17".</summary>
/// <param name="Text">Localized plain text.</param>
/// <param name="Url">An address on this site, created with Url.Action.</param>
public sealed record FlashLink(string Text, string Url);

/// <summary>A message for the next page.</summary>
public sealed record FlashMessage(FlashKind Kind, string Text, FlashLink? Link = null);

/// <summary>Shows messages to the user once, on the next page. A host can provide its own implementation (Orchard's INotifier).</summary>
public interface IFlash
{
    /// <param name="text">Localized plain text.</param>
    /// <param name="link">A link after the text.</param>
    Task AddAsync(FlashKind kind, string text, FlashLink? link = null);

    /// <returns>The messages to show, which are removed. Empty if the host's layout shows messages itself.</returns>
    Task<IReadOnlyList<FlashMessage>> TakeAsync();
}
