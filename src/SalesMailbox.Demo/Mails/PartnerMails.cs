using SalesMailbox.Demo.Content;
using SalesMailbox.Demo.Writing;

namespace SalesMailbox.Demo.Mails;

/// <summary>
/// Email to partners@acme.example, where matching is off, which goes to Ben's inbox; and email from a private address at a public domain,
/// to which no domain rule applies.
/// </summary>
internal static class PartnerMails
{
    private const string Partners = "Acme Partners <" + DemoConnections.Partners + ">";

    public static IReadOnlyList<DemoMail> All { get; } =
    [
        new()
        {
            At = DemoTime.Days(11, "09:50"),
            Id = "prices@rackline.example",
            From = "Miriam Stone <miriam.stone@rackline.example>",
            To = Partners,
            Subject = "Partner price list, valid from the 1st",
            Text = "Dear partners,\n\nthe new list is attached. Rails went up, racks went down, cables stayed. "
                + "Call me about quantities.\n\nMiriam Stone",
            Attachments =
            [
                DemoFiles.Text("prices.csv", "text/csv", "item;price\nRack 42U;540.00\nPDU 16 A;79.00\nRail kit;21.50\n"),
                DemoFiles.Pdf("Terms.pdf", "Rackline Distribution", "Terms for partners", "30 days net"),
            ],
        },
        new()
        {
            At = DemoTime.Days(6, "14:00"),
            Id = "cosell@tidewater-hosting.example",
            From = "Joris de Wit <joris@tidewater-hosting.example>",
            To = Partners,
            Subject = "Antw: gezamenlijk aanbod museum",
            Text = "Ha Ben,\n\nhet museum wil één aanspreekpunt. Nemen jullie het netwerk en wij de hosting? Dan maak ik een opzet.\n"
                + "\nGroet, Joris",
        },
        new()
        {
            At = DemoTime.Hours(3.5),
            Id = "certificate@tidewater-hosting.example",
            From = "Tidewater Operations <ops@tidewater-hosting.example>",
            To = Partners,
            Subject = "[tidewater-ops] Certificate renewal tonight",
            Text = "We renew the wildcard certificate at 22:00 UTC. No interruption expected. Write to this list with questions.",
            Headers = [("List-Id", "Tidewater operations <ops.lists.tidewater-hosting.example>"),
                ("List-Post", "<mailto:ops@tidewater-hosting.example>")],
            IsFromProgram = true,
        },
        new()
        {
            At = DemoTime.Days(1, "16:30"),
            Id = "1c77a0@freemail.example",
            From = "Marcus Bell <marcus.bell@freemail.example>",
            To = "Ben Carter <" + DemoPeople.Ben + ">",
            Subject = "Wi-Fi for a holiday park",
            Text = "Hello Ben,\n\nwe met at the golf club. My brother and I take over a holiday park with 80 cabins and the Wi-Fi reaches "
                + "about six. Could you look at it?\n\nMarcus",
        },
    ];
}
