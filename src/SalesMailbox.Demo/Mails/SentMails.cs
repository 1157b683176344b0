using SalesMailbox.Demo.Content;
using SalesMailbox.Demo.Writing;

namespace SalesMailbox.Demo.Mails;

/// <summary>
/// Email that Anna wrote in Gmail. The connection imports sent email, so it is on the tickets, and replies and bounces are matched to it.
/// </summary>
internal static class SentMails
{
    private const string Anna = "Anna Berg <" + DemoPeople.Anna + ">";
    private const string Offer = "m365-offer@acme.example";

    public static IReadOnlyList<DemoMail> All { get; } =
    [
        new()
        {
            At = DemoTime.Days(11, "15:20"),
            Id = Offer,
            From = Anna,
            To = DemoClients.Helen.Mailbox,
            Cc = "Rosalind Holt <r.holt@brightwell.example>",
            Subject = DemoTickets.Migration,
            Text = """
                Dear Helen,

                our offer is attached: 36 full and 9 shared mailboxes, migration over one weekend, two hours of training in each clinic.
                The public folders become shared mailboxes with the same names.

                Kind regards
                Anna Berg
                Acme IT Services
                """,
            Attachments = [DemoFiles.Pdf(
                "Offer 2041.pdf",
                "Acme IT Services",
                "Offer 2041",
                "36 full and 9 shared mailboxes",
                "Migration and training: one weekend")],
        },
        new()
        {
            At = DemoTime.Days(10, "15:25"),
            Id = "bounce-offer@mx.brightwell.example",
            From = "Mail Delivery System <mailer-daemon@mx.brightwell.example>",
            To = Anna,
            Subject = "Undeliverable: " + DemoTickets.Migration,
            Text = "Your message could not be delivered to r.holt@brightwell.example: this person no longer works here.",
            Bounce = new("r.holt@brightwell.example", Offer, DemoTickets.Migration, "550 5.1.1 User unknown"),
            IsFromProgram = true,
        },
        new()
        {
            At = DemoTime.Days(7, "16:40"),
            Id = "m365-yes@brightwell.example",
            InReplyTo = Offer,
            From = DemoClients.Helen.Mailbox,
            To = Anna,
            Subject = "RE: " + DemoTickets.Migration,
            Text = """
                Anna, the board likes it. Two things before we sign: a fixed price for the training, and a name for the weekend in case
                something goes wrong.

                Helen
                """,
            Html = """
                <p>Anna, the board likes it. Two things before we sign:</p>
                <ol><li>a fixed price for the training, and</li><li>a name for the weekend in case something goes wrong.</li></ol>
                <p>Helen</p>
                <blockquote type="cite"><p>our offer is attached: 36 full and 9 shared mailboxes, migration over one weekend, two hours of
                training in each clinic.</p></blockquote>
                """,
        },
        new()
        {
            At = DemoTime.Days(6, "09:10"),
            Id = "venue@acme.example",
            From = Anna,
            To = "The Lantern Rooms <events@lantern-rooms.example>",
            Subject = "Room for our customer evening",
            Text = "Hello,\n\nis the garden room free on the last Thursday of next month, for about 30 people?\n"
                + "\nAnna Berg, Acme IT Services",
        },
    ];
}
