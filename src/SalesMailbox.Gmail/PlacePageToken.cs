using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Gmail;

/// <summary>
/// A position in the listing of several labels. messages.list combines several labels with "and", so each place is listed separately, one
/// after the other. The token contains the current place and the position in it.
/// </summary>
/// <param name="Cursor">The history id of the moment the listing began.</param>
internal readonly record struct PlacePageToken(string Cursor, MailPlaces Place, string? Token)
{
    private static readonly MailPlaces[] Order = [MailPlaces.Inbox, MailPlaces.Sent];

    public string Label => Place == MailPlaces.Sent ? GmailLabels.Sent : GmailLabels.Inbox;

    /// <returns>Null if no place is requested.</returns>
    public static PlacePageToken? Start(string cursor, MailPlaces wanted) => After(cursor, MailPlaces.None, wanted);

    public static PlacePageToken Parse(string text) => text.Split(':', 3) is [var cursor, var place, var token]
        && Enum.TryParse<MailPlaces>(place, out var parsed)
        ? new(cursor, parsed, token.Length == 0 ? null : token)
        : throw new ArgumentException("This is no page token of a Gmail list.", nameof(text));

    /// <returns>The token of the next page; null after the last one.</returns>
    public string? Next(string? nextPageToken, MailPlaces wanted) =>
        (string.IsNullOrEmpty(nextPageToken) ? After(Cursor, Place, wanted) : this with { Token = nextPageToken })?.ToString();

    public override string ToString() => $"{Cursor}:{Place}:{Token}";

    private static PlacePageToken? After(string cursor, MailPlaces place, MailPlaces wanted)
    {
        foreach (var next in Order)
        {
            if (next > place && wanted.HasFlag(next))
            {
                return new(cursor, next, null);
            }
        }

        return null;
    }
}
