namespace SalesMailbox.Web.Flash;

public enum FlashKind
{
    Success,
    Info,
    Warning,
    Error,
}

public sealed record FlashMessage(FlashKind Kind, string Text);

/// <summary>A message to the person on the next page that is shown, once. A host can use its own (Orchard's INotifier).</summary>
public interface IFlash
{
    /// <param name="text">Localised plain text.</param>
    Task AddAsync(FlashKind kind, string text);

    /// <returns>What is to be shown now; it is forgotten with that. Empty where the host's layout shows messages itself.</returns>
    Task<IReadOnlyList<FlashMessage>> TakeAsync();
}
