using SalesMailbox.Core.MailServices;
using SalesMailbox.Gmail.Api.Data;

namespace SalesMailbox.Gmail;

/// <summary>Maps Gmail's system labels to places.</summary>
internal static class GmailLabels
{
    public const string Inbox = "INBOX";
    public const string Sent = "SENT";
    private static readonly string[] Excluded = ["SPAM", "TRASH", "DRAFT"];

    public static MailPlaces Places(IEnumerable<string>? labels)
    {
        var places = MailPlaces.None;
        foreach (var label in labels ?? [])
        {
            places |= label switch
            {
                Inbox => MailPlaces.Inbox,
                Sent => MailPlaces.Sent,
                _ => MailPlaces.None,
            };
        }

        return places;
    }

    /// <summary>The labels that people created, without Gmail's own, which are places or states such as "unread".</summary>
    public static IReadOnlyList<MailLabel> Own(IEnumerable<Label>? labels) =>
        [.. (labels ?? []).Where(label => label is { Type: "user", Id.Length: > 0, Name.Length: > 0 })
            .Select(label => new MailLabel(label.Id!, label.Name!))];

    /// <summary>Spam, trash and drafts are never imported (I5).</summary>
    public static bool IsExcluded(IEnumerable<string>? labels) => labels?.Any(Excluded.Contains) == true;
}
