using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Web.Flash;

namespace SalesMailbox.Web.Undo;

/// <summary>
/// Keeps an <see cref="UndoOffer"/> in TempData until a page of My Inbox shows it (partial "_Done"). It isn't an <see cref="IFlash"/>
/// message, because it contains a form, which a host's own messages may not be able to show.
/// </summary>
public sealed class UndoOffers(IHttpContextAccessor accessor, ITempDataDictionaryFactory factory, UndoTokens tokens, TimeProvider time)
{
    private const string Key = "SalesMailbox.Undo";

    // Shorter than the additional time that Core grants, so that a visible button works.
    private static readonly TimeSpan Way = UndoableAction.Grace / 2;

    private ITempDataDictionary Data =>
        factory.GetTempData(accessor.HttpContext ?? throw new InvalidOperationException("A message needs a request."));

    public void Add(UndoableAction action, string text, IReadOnlyList<string> lines, FlashLink? link = null)
    {
        ArgumentNullException.ThrowIfNull(action);
        Data[Key] = JsonSerializer.Serialize(new UndoOffer(text, lines, link, tokens.Protect(action), action.OfferedUntil));
    }

    /// <returns>The offer, which is removed; null if there is none.</returns>
    public UndoOffer? Take() => Data[Key] is string json ? JsonSerializer.Deserialize<UndoOffer>(json) : null;

    /// <summary>
    /// Returns the number of whole seconds that the button stays; 0 if it has already disappeared. The time to load the page doesn't reduce
    /// the reader's ten seconds.
    /// </summary>
    public int SecondsLeft(UndoOffer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        var left = offer.Until + Way - time.GetUtcNow();
        return (int)Math.Ceiling(Math.Clamp(left.TotalSeconds, 0, UndoableAction.Offered.TotalSeconds));
    }
}
