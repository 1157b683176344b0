using SalesMailbox.Core.MailServices;


namespace SalesMailbox.Gmail;

/// <summary>
/// A place in the list of several labels. messages.list takes several labels for "all of them", so each wanted place is listed on its own,
/// one after the other; the token says which one it is and where in it.
/// </summary>
internal readonly record struct PlacePageToken(MailPlaces Place, string? Token)
{
    private static readonly MailPlaces[] Order = [MailPlaces.Inbox, MailPlaces.Sent];

    public string Label => Place == MailPlaces.Sent ? GmailLabels.Sent : GmailLabels.Inbox;

    /// <returns>Null where nothing is wanted.</returns>
    public static PlacePageToken? Start(MailPlaces wanted) => After(MailPlaces.None, wanted);

    public static PlacePageToken Parse(string text) => text.Split(':', 2) is [var place, var token] && Enum.TryParse<MailPlaces>(place, out var parsed)
        ? new(parsed, token.Length == 0 ? null : token)
        : throw new ArgumentException("This is no page token of a Gmail list.", nameof(text));

    /// <returns>The token of the next page; null after the last one.</returns>
    public string? Next(string? nextPageToken, MailPlaces wanted) =>
        (string.IsNullOrEmpty(nextPageToken) ? After(Place, wanted) : this with { Token = nextPageToken })?.ToString();

    public override string ToString() => $"{Place}:{Token}";

    private static PlacePageToken? After(MailPlaces place, MailPlaces wanted)
    {
        foreach (var next in Order)
        {
            if (next > place && wanted.HasFlag(next))
            {
                return new(next, null);
            }
        }

        return null;
    }
}
