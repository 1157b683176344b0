using SalesMailbox.Web.Flash;

namespace SalesMailbox.Web.Undo;

/// <summary>A report of an action in My Inbox, shown on the next page together with the button that undoes it.</summary>
/// <param name="Text">Localized plain text.</param>
/// <param name="Lines">What could not be done, one sentence each.</param>
/// <param name="Link">A link to the result.</param>
/// <param name="Token">See <see cref="UndoTokens"/>.</param>
/// <param name="Until">When the button disappears.</param>
public sealed record UndoOffer(string Text, IReadOnlyList<string> Lines, FlashLink? Link, string Token, DateTimeOffset Until);
