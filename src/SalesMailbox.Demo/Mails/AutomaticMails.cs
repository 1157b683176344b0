using SalesMailbox.Demo.Content;
using SalesMailbox.Demo.Writing;

namespace SalesMailbox.Demo.Mails;

/// <summary>Email sent by programs: out-of-office replies, bounces, and newsletters, which go to My Inbox.</summary>
internal static class AutomaticMails
{
    private const string Anna = "Anna Berg <" + DemoPeople.Anna + ">";
    private const string Ben = "Ben Carter <" + DemoPeople.Ben + ">";

    public static IReadOnlyList<DemoMail> All { get; } =
    [
        new()
        {
            At = DemoTime.Days(4, "13:00"),
            Id = "abwesend@nordlicht-logistik.example",
            From = DemoClients.Katrin.Mailbox,
            To = Anna,
            Subject = "Automatische Antwort: Terminvorschläge Messung",
            Charset = "iso-8859-1",
            Text = "Ich bin bis Freitag nicht im Büro. In dringenden Fällen hilft Ihnen Jonas Petersen weiter.",
            Headers = [("Auto-Submitted", "auto-replied"), ("X-Auto-Response-Suppress", "All")],
            IsFromProgram = true,
        },
        new()
        {
            At = DemoTime.Days(5, "16:05"),
            Id = "away@cable-and-duct.example",
            From = "Cable & Duct Orders <orders@cable-and-duct.example>",
            To = Ben,
            Subject = "Automatic reply: 300 m Cat 6A",
            Text = "Our office is closed for stocktaking until Wednesday. Your order is safe and will be processed in the order it came "
                + "in.",
            Headers = [("Auto-Submitted", "auto-replied"), ("Precedence", "auto_reply")],
            IsFromProgram = true,
        },
        new()
        {
            At = DemoTime.Days(2, "09:45"),
            Id = "bounce-venue@mx.lantern-rooms.example",
            From = "Mail Delivery Subsystem <mailer-daemon@mx.lantern-rooms.example>",
            To = Ben,
            Subject = "Delivery Status Notification (Failure)",
            Text = "The following address had permanent fatal errors: <site.manager@lantern-rooms.example>",
            Bounce = new(
                "site.manager@lantern-rooms.example", "site-visit@acme.example", "Site visit on Tuesday", "552 5.2.2 Mailbox full"),
            IsFromProgram = true,
        },
        new()
        {
            At = DemoTime.Days(11, "06:30"),
            Id = "issue-118@news.channel-weekly.example",
            From = "Channel Weekly <editor@news.channel-weekly.example>",
            To = Anna,
            Subject = "Channel Weekly 118: margins, mergers and a mouse",
            Text = "Channel Weekly 118. Read it in your browser: https://news.channel-weekly.example/118",
            Html = Newsletters.ChannelWeekly,
            Headers = [("List-Id", "<weekly.news.channel-weekly.example>"),
                ("List-Unsubscribe", "<https://news.channel-weekly.example/u/1>"), ("Precedence", "bulk")],
            IsFromProgram = true,
        },
        new()
        {
            At = DemoTime.Days(9, "05:50"),
            Id = "stock-31@rackline.example",
            From = "Rackline Distribution <news@rackline.example>",
            To = Ben,
            Subject = "Back in stock: 42U racks, PDUs, rails",
            Text = "42U racks are back. Order by Friday for delivery next week.",
            Html = Newsletters.Rackline,
            Images = [DemoFiles.Plan("rackline.png", 240, 48)],
            Headers = [("List-Unsubscribe", "<mailto:leave@rackline.example>"), ("Precedence", "list")],
            IsFromProgram = true,
        },
    ];
}
