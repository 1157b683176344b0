using SalesMailbox.Demo.Content;

namespace SalesMailbox.Demo.Mails;

/// <summary>Email to sales@acme.example, where matching is off. All of it is in Anna's inbox for triage by hand.</summary>
internal static class SalesDeskMails
{
    private const string Sales = "Acme Sales <" + DemoConnections.Sales + ">";

    public const string PhoneLines = "Do you also do phone lines?";

    public static IReadOnlyList<DemoMail> All { get; } =
    [
        new()
        {
            At = DemoTime.Days(13, "12:05"),
            From = "Acme website <form@webforms.example>",
            To = Sales,
            Subject = "Website enquiry: managed firewall",
            Text = "Name: Gordon Pell\nCompany: Pell & Daughters Boatyard\nPhone: 01632 960107\n"
                + "Message: Insurance wants a managed firewall. Two sites, slow lines. Please ring after 4.",
            IsFromProgram = true,
        },
        new()
        {
            At = DemoTime.Days(9, "11:15"),
            Id = "macs@lundarkitekter.example",
            From = "Ida Lund <ida@lundarkitekter.example>",
            To = Sales,
            Subject = "Can you support 12 Macs?",
            Text = "Hello,\n\nwe are an architect's office with twelve Macs and a server that hums. Our supporter retires in August. "
                + "Could somebody come by?\n\nIda Lund",
        },
        new()
        {
            At = DemoTime.Days(8, "06:00"),
            Id = "five@msp-insider.example",
            From = "MSP Insider <hello@msp-insider.example>",
            To = Sales,
            Subject = "Five questions to ask before you price a contract",
            Text = "",
            Html = Newsletters.MspInsider,
            Headers = [("List-Unsubscribe", "<https://msp-insider.example/bye>")],
            IsFromProgram = true,
        },
        new()
        {
            At = DemoTime.Days(5, "10:40"),
            Id = "phone-lines@brightwell.example",
            From = DemoClients.Tom.Mailbox,
            To = Sales,
            Subject = PhoneLines,
            Text = "Hi,\n\nnot urgent: our reception lines are still ISDN. "
                + "Is that something for you, or should I ask the telephone company?\n\nTom Okafor, Brightwell Dental Group",
        },
        new()
        {
            At = DemoTime.Days(3, "07:20"),
            Id = "website@kitano-bakery.example",
            From = "北野 さくら <sakura@kitano-bakery.example>",
            To = Sales,
            Subject = "ホームページを拝見しました",
            Charset = "shift_jis",
            Text = "はじめまして。神戸で三店舗のパン屋を営んでおります。\nレジと会計ソフトの連携について相談できますでしょうか。\n\n北野",
        },
        new()
        {
            At = DemoTime.Days(2, "12:50"),
            Id = "print-rfp@pell-boatyard.example",
            From = "Gordon Pell <gordon@pell-boatyard.example>",
            To = Sales,
            Subject = "Fwd: Request for proposal: managed print",
            Text = "The harbour board asks for this; you said you know print too. See below.\n\nGordon",
            Forwarded = new()
            {
                At = DemoTime.Days(3, "08:00"),
                Id = "rfp@harbour-board.example",
                From = "Harbour Board <office@harbour-board.example>",
                To = "Gordon Pell <gordon@pell-boatyard.example>",
                Subject = "Request for proposal: managed print",
                Text = "Nine printers, three buildings, one of them an island. Proposals by the end of the month, please.",
            },
        },
        new()
        {
            At = DemoTime.Hours(5.2),
            Id = "merci@maison-verdier.example",
            From = DemoClients.Claire.Mailbox,
            To = Sales,
            Subject = "Merci pour la démonstration",
            Charset = "",
            Text = "Bonjour,\n\nmerci pour la démonstration d'hier, toute l'équipe était conquise. "
                + "Pourriez-vous nous prêter une caisse à l'essai ?\n\nClaire Verdier",
        },
    ];
}
