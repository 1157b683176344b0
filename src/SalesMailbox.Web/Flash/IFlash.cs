namespace SalesMailbox.Web.Flash;

public enum FlashKind
{
    Success,
    Info,
    Warning,
    Error,
}

/// <summary>Where a message leads: "Open ticket #17".</summary>
/// <param name="Text">Localised plain text.</param>
/// <param name="Url">An address on this site, made with Url.Action.</param>
public sealed record FlashLink(string Text, string Url);

public sealed record FlashMessage(FlashKind Kind, string Text, FlashLink? Link = null);

/// <summary>A message to the person on the next page that is shown, once. A host can use its own (Orchard's INotifier).</summary>
public interface IFlash
{
    /// <param name="text">Localised plain text.</param>
    /// <param name="link">Stands behind the text.</param>
    Task AddAsync(FlashKind kind, string text, FlashLink? link = null);

    /// <returns>What is to be shown now; it is forgotten with that. Empty where the host's layout shows messages itself.</returns>
    Task<IReadOnlyList<FlashMessage>> TakeAsync();
}
