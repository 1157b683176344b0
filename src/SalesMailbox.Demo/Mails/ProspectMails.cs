using SalesMailbox.Demo.Content;

namespace SalesMailbox.Demo.Mails;

/// <summary>Email to Anna with senders and subjects of no open opportunity, which creates new tickets.</summary>
internal static class ProspectMails
{
    private const string Anna = "Anna Berg <" + DemoPeople.Anna + ">";

    public static IReadOnlyList<DemoMail> All { get; } =
    [
        new()
        {
            At = DemoTime.Days(10, "11:00"),
            Id = "retest@harbourfinch.example",
            From = DemoClients.Priya.Mailbox,
            To = Anna,
            Subject = "Awareness training for new starters",
            Text = """
                Anna,

                something separate from the penetration test: we take on eight trainees in September and would like a half-day on phishing
                for them. Is that something you do yourselves?

                Priya
                """,
        },
        new()
        {
            At = DemoTime.Days(7, "10:30"),
            Id = "laptops@luma-yoga.example",
            From = "Nadia Rahman <nadia@luma-yoga.example>",
            To = Anna,
            Subject = "Quote for managed laptops",
            Text = """
                Hello,

                Helen Brightwell gave me your name. We run three yoga studios and have eleven laptops that nobody looks after. What would it
                cost per month to have them managed, and do you insure against tea?

                Nadia Rahman
                Luma Yoga
                """,
        },
        new()
        {
            At = DemoTime.Days(3, "15:35"),
            Id = "phones-again@brightwell.example",
            From = DemoClients.Helen.Mailbox,
            To = Anna,
            Subject = "Re: " + DemoTickets.Phones,
            Text = """
                Anna, I know we turned you down on this one. The landlord's company has now missed its third date. Is your offer from spring
                still good?

                Helen
                """,
        },
    ];
}
