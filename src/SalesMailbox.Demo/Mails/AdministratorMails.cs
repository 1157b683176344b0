using SalesMailbox.Demo.Content;
using SalesMailbox.Demo.Writing;

namespace SalesMailbox.Demo.Mails;

/// <summary>Email in admin@acme.example, which is not signed in. It is imported after the newcomer signs in.</summary>
internal static class AdministratorMails
{
    private const string Alex = "Alex Morgan <" + DemoPeople.Alex + ">";

    public static IReadOnlyList<DemoMail> All { get; } =
    [
        new()
        {
            At = DemoTime.Days(8, "10:10"),
            Id = "contract@harbourfinch.example",
            From = DemoClients.Oliver.Mailbox,
            To = Alex,
            Subject = "Data processing agreement",
            Text = "Dear Alex,\n\nplease find our comments on the agreement attached. Only clause 7 matters to us.\n\nOliver Finch",
            Attachments = [DemoFiles.Pdf(
                "Agreement, comments.pdf", "Harbour & Finch Solicitors", "Data processing agreement", "Comments on clause 7")],
        },
        new()
        {
            At = DemoTime.Days(3, "09:00"),
            Id = "mori@sakura-precision.example",
            From = DemoClients.Kenji.Mailbox,
            To = Alex,
            Subject = "Supplier registration form",
            Text = "Dear Mr Morgan,\n\nbefore we can order we must register your company. "
                + "Please fill in the form and send it back.\n\nKenji Mori\nPurchasing, Sakura Precision",
            Attachments = [DemoFiles.Text("supplier.csv", "text/csv", "field;value\ncompany;\naddress;\nbank;\n")],
        },
        new()
        {
            At = DemoTime.Hours(2.1),
            Id = "thanks@luma-yoga.example",
            From = "Nadia Rahman <nadia@luma-yoga.example>",
            To = Alex,
            Subject = "You have nice people",
            Text = "Anna rang me within the hour. I thought somebody should tell her boss.\n\nNadia Rahman",
        },
    ];
}
