using SalesMailbox.Demo.Content;
using SalesMailbox.Demo.Writing;

namespace SalesMailbox.Demo.Mails;

/// <summary>Email among colleagues, which is never matched by domain and never creates a ticket.</summary>
internal static class InternalMails
{
    private const string Anna = "Anna Berg <" + DemoPeople.Anna + ">";
    private const string Ben = "Ben Carter <" + DemoPeople.Ben + ">";
    private const string Alex = "Alex Morgan <" + DemoPeople.Alex + ">";

    public static IReadOnlyList<DemoMail> All { get; } =
    [
        new()
        {
            At = DemoTime.Days(1, "10:20"),
            Id = "lunch@acme.example",
            From = Ben,
            To = Anna,
            Subject = "Lunch on Thursday?",
            Text = "The new ramen place next to the station, 12:30? I'd like to hear about the Nagoya fair.\n\nBen",
        },
        new()
        {
            At = DemoTime.Days(1, "14:55"),
            Id = "handover@acme.example",
            From = Anna,
            To = Ben,
            Subject = "Handover notes: Maison Verdier tills",
            Text = "Ben,\n\nif Claire signs this week it becomes yours. What I promised is in the attachment, nothing else.\n\nAnna",
            Attachments = [DemoFiles.Text(
                "handover.txt",
                "text/plain",
                "Twelve tills, six shops.\nNo work before 14:00: the shops bake.\nMaintenance: four hours, six days.\n")],
        },
        new()
        {
            At = DemoTime.Days(13, "07:40"),
            Id = "welcome@acme.example",
            From = Alex,
            To = Anna + ", " + Ben,
            Subject = "Sales Mailbox is connected",
            Text = "Morning,\n\nyour mailboxes are imported from today. Nothing changes in Gmail; "
                + "look at My Inbox once a day for what found no ticket.\n\nAlex",
        },
    ];
}
