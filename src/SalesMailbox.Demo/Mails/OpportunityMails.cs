using SalesMailbox.Demo.Content;
using SalesMailbox.Demo.Writing;

namespace SalesMailbox.Demo.Mails;

/// <summary>
/// Email to Anna from contacts of open opportunities, matched by address and subject (with reply prefixes of several languages) or by the
/// conversation.
/// </summary>
internal static class OpportunityMails
{
    private const string Anna = "Anna Berg <" + DemoPeople.Anna + ">";

    public static IReadOnlyList<DemoMail> All { get; } =
    [
        new()
        {
            At = DemoTime.Days(13, "09:05"),
            Id = "m365-users@brightwell.example",
            From = DemoClients.Helen.Mailbox,
            To = Anna,
            Subject = "Re: " + DemoTickets.Migration,
            Text = """
                Hi Anna,

                as promised, the list of everybody who needs a mailbox. Nine of the 45 only use the reception computer, perhaps they can share
                a smaller licence? Tom knows the details.

                Could you also say what happens to the old public folders?

                Best wishes
                Helen
                """,
            Attachments = [DemoFiles.Text("users.csv", "text/csv", UserList)],
        },
        new()
        {
            At = DemoTime.Days(12, "08:20"),
            Id = "floorplan@nordlicht-logistik.example",
            From = DemoClients.Katrin.Mailbox,
            To = Anna,
            Subject = "AW: " + DemoTickets.Wlan,
            Charset = "iso-8859-1",
            Text = """
                Guten Tag Frau Berg,

                anbei der Grundriss von Halle 3. Die Regale sind 11 m hoch und überwiegend aus Stahl, bitte berücksichtigen Sie das bei der
                Ausleuchtung. Für die Messung wäre uns ein Freitag am liebsten, dann läuft nur eine Schicht.

                Mit freundlichen Grüßen
                Katrin Vogel
                """,
            Attachments =
                [DemoFiles.Pdf("Grundriss_Halle_3.pdf", "Halle 3", "Massstab 1:500", "Regalhoehe 11 m, Stahl", "Tore 1 bis 6: Westseite")],
        },
        new()
        {
            At = DemoTime.Days(8, "12:45"),
            Id = "backup-fraga@fjallbryggeriet.example",
            From = DemoClients.Erik.Mailbox,
            To = Anna,
            Subject = "SV: " + DemoTickets.Backup,
            Text = """
                Hej Anna!

                Tack för förslaget. Två frågor: var står servrarna, och hur länge tar det att få tillbaka allt om det brinner hos oss?
                Vi brygger dygnet runt i november, så mer än fyra timmar går inte.

                Hälsningar
                Erik
                """,
        },
        new()
        {
            At = DemoTime.Days(6, "13:30"),
            Id = "caisses@maison-verdier.example",
            From = DemoClients.Claire.Mailbox,
            To = Anna,
            Subject = "Réf: " + DemoTickets.Tills,
            Charset = "windows-1252",
            Text = "Bonjour Anna,\n\nvoici la nouvelle disposition du comptoir de la rue des Lilas. "
                + "Le budget est de 14 000 €, pose comprise.\n\nBien à vous,\nClaire Verdier",
            Html = """
                <p>Bonjour Anna,</p>
                <p>voici la nouvelle disposition du comptoir de la <b>rue des Lilas</b>&nbsp;:</p>
                <p><img src="cid:comptoir.png" alt="Plan du comptoir" width="320" height="160"></p>
                <p>Le budget est de <b>14 000 €</b>, pose comprise. Les deux caisses doivent rester à droite de la vitrine.</p>
                <p>Bien à vous,<br>Claire Verdier</p>
                """,
            Images = [DemoFiles.Plan("comptoir.png", 320, 160)],
        },
        new()
        {
            At = DemoTime.Days(5, "06:15"),
            Id = "vpn-soudan@sakura-precision.example",
            From = DemoClients.Yumi.Mailbox,
            To = Anna,
            Subject = "Re: " + DemoTickets.Vpn,
            Charset = "iso-2022-jp",
            Text = "ベルグ様\n\nお世話になっております。お見積りありがとうございました。\n浜松工場の回線は来月、光に変わります。冗長構成の費用も教えていただけますか。\n\nよろしくお願いいたします。\n桜精機 田中",
        },
        new()
        {
            At = DemoTime.Days(4, "10:50"),
            Id = "pentest-both@harbourfinch.example",
            From = DemoClients.Priya.Mailbox,
            To = Anna + ", Ben Carter <" + DemoPeople.Ben + ">",
            Subject = "RE: " + DemoTickets.PenTest,
            Text = """
                Anna, Ben,

                writing to both of you because it touches the document management project: our insurer wants the test before the roll-out
                reaches the litigation floor. Can you agree on an order between you and send me one date?

                Priya
                """,
        },
        new()
        {
            At = DemoTime.Days(9, "14:10"),
            Id = "m365-weekend@brightwell.example",
            InReplyTo = "m365-users@brightwell.example",
            From = DemoClients.Tom.Mailbox,
            To = Anna,
            Cc = DemoClients.Helen.Mailbox,
            Subject = "Which weekend? (was: user list)",
            Text = """
                Hello Anna,

                picking up Helen's mail: the surgery in Camden opens on Saturdays, so only Sunday works there. The other three are closed
                both days.

                Tom

                On Monday Helen Brightwell wrote:
                > as promised, the list of everybody who needs a mailbox. Nine of the 45 only use
                > the reception computer, perhaps they can share a smaller licence?
                """,
        },
    ];

    private const string UserList = """
        name;clinic;licence
        Helen Brightwell;Camden;full
        Tom Okafor;Camden;full
        Reception Camden;Camden;shared
        Dr Amir Rahimi;Hackney;full
        Dr Sophie Lane;Hackney;full
        Reception Hackney;Hackney;shared
        """;
}
