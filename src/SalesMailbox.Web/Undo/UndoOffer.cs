using SalesMailbox.Web.Flash;

namespace SalesMailbox.Web.Undo;

/// <summary>What was done in My Inbox, said on the next page together with the button that undoes it.</summary>
/// <param name="Text">Localised plain text.</param>
/// <param name="Lines">What could not be done, a sentence each.</param>
/// <param name="Link">Where to look at it.</param>
/// <param name="Token">See <see cref="UndoTokens"/>.</param>
/// <param name="Until">When the button goes.</param>
public sealed record UndoOffer(string Text, IReadOnlyList<string> Lines, FlashLink? Link, string Token, DateTimeOffset Until);
