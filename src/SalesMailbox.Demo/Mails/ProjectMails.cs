using SalesMailbox.Demo.Content;
using SalesMailbox.Demo.Writing;

namespace SalesMailbox.Demo.Mails;

/// <summary>Email to Ben, whose mailbox matches by domain: email from a client's domain goes to that client's project.</summary>
internal static class ProjectMails
{
    private const string Ben = "Ben Carter <" + DemoPeople.Ben + ">";

    public const string ScanStations = "Scan stations for the second floor";

    public static IReadOnlyList<DemoMail> All { get; } =
    [
        new()
        {
            At = DemoTime.Days(12, "07:55"),
            Id = "racks@nordlicht-logistik.example",
            From = DemoClients.Jonas.Mailbox,
            To = Ben,
            Subject = "Liefertermin der Racks",
            Text = """
                Moin Ben,

                die Racks kommen laut Spedition am 14. zwischen 6 und 8 Uhr. Tor 4 ist dann frei, ein Stapler mit Fahrer auch.

                Gruß
                Jonas
                """,
        },
        new()
        {
            At = DemoTime.Days(10, "13:15"),
            Id = "pare-feu@maison-verdier.example",
            From = DemoClients.Luc.Mailbox,
            To = Ben,
            Subject = "Journal du pare-feu, semaine 2",
            Text = """
                Bonjour Ben,

                comme demandé, le journal complet du pare-feu de la rue des Lilas. Le fichier est gros, désolé ! Les coupures du Wi-Fi
                invités sont vers 12 h 30, à l'heure du déjeuner.

                Luc
                """,
            Attachments = [DemoFiles.FirewallLog("pare-feu.log", 45_000)],
        },
        new()
        {
            At = DemoTime.Days(8, "09:25"),
            Id = "hosting-hours@brightwell.example",
            From = DemoClients.Tom.Mailbox,
            To = Ben,
            Subject = "Downtime window for the practice software",
            Text = "Ben,\n\nany evening after 19:30 is fine, except the 3rd: the accountants are in.\n\nTom",
            Attachments = [DemoFiles.Text("maintenance.ics", "text/calendar", Invitation)],
        },
        new()
        {
            At = DemoTime.Days(7, "12:10"),
            Id = "zugang@nordlicht-logistik.example",
            From = DemoClients.Katrin.Mailbox,
            To = Ben,
            Subject = "Zugang am Samstag",
            Charset = "windows-1252",
            Text = "Hallo Herr Carter,\n\nfür Samstag brauchen Ihre Leute Besucherausweise. "
                + "Bitte schicken Sie mir die Namen bis Donnerstag – der Werkschutz ist da streng.\n\nKatrin Vogel",
        },
        new()
        {
            At = DemoTime.Days(7, "09:30"),
            Id = "scan-stations@harbourfinch.example",
            From = DemoClients.Oliver.Mailbox,
            To = Ben,
            Subject = ScanStations,
            Text = """
                Ben,

                two scan stations won't do for the second floor, there are 19 people on it. Can we have a third next to the post room? I am
                happy to give up the one planned for my corridor.

                Oliver
                """,
        },
        new()
        {
            At = DemoTime.Days(3, "11:40"),
            Id = "third-station@harbourfinch.example",
            InReplyTo = "scan-stations@harbourfinch.example",
            From = DemoClients.Oliver.Mailbox,
            To = Ben,
            Subject = "Re: " + ScanStations,
            Text = "Thank you, that was quick. The post room has two free sockets on the window side.\n\nOliver",
        },
        new()
        {
            At = DemoTime.Days(2, "15:05"),
            Id = "cabling-date@harbourfinch.example",
            From = DemoClients.Priya.Mailbox,
            To = Ben,
            Subject = "Landlord has named a date",
            Text = "Ben, the landlord says the 20th. Does that work for the cabling, or do you need the floor empty first?\n\nPriya",
        },
        new()
        {
            At = DemoTime.Days(4, "08:35"),
            Id = "bryggsalen@fjallbryggeriet.example",
            From = DemoClients.Linnea.Mailbox,
            To = Ben,
            Subject = "Fråga om nätverket i bryggsalen",
            Text = """
                Hej Ben,

                projektet är ju avslutat, men etikettmaskinen har fått en ny plats och når inte uttaget. Kan ni dra en kabel till?

                Vänliga hälsningar
                Linnea Holm
                """,
        },
    ];

    private const string Invitation = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Brightwell//Demo//EN
        BEGIN:VEVENT
        UID:downtime@brightwell.example
        SUMMARY:Practice software: downtime
        DESCRIPTION:Any evening after 19:30, except the 3rd.
        END:VEVENT
        END:VCALENDAR
        """;
}
