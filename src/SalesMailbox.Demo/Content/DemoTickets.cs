using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Demo.Content;

/// <param name="Status">The position among the default statuses: 0 New, 1 In progress, 2 Waiting for client, 3 Won/Completed, 4
/// Lost/Cancelled.</param>
/// <param name="Closed">When it got a closed status; null for an open ticket.</param>
internal sealed record DemoTicket(
    string Summary,
    TicketUse Use,
    DemoContact[] Contacts,
    string Agent,
    DemoTime Made,
    int Status,
    string Details,
    DemoTime? Closed = null);

/// <summary>The tickets from the time before the mailboxes were connected. The imports add more.</summary>
internal static class DemoTickets
{
    public const string Migration = "Microsoft 365 migration for 45 users";
    public const string Wlan = "Angebot WLAN-Ausleuchtung Halle 3";
    public const string Tills = "Renouvellement des postes de caisse";
    public const string Vpn = "拠点間VPNのお見積り";
    public const string Backup = "Backup till molnet";
    public const string PenTest = "Annual penetration test";
    public const string Phones = "Phone system for the Camden clinic";
    public const string Laptops = "Laptop refresh, fee earners";
    public const string Rollout = "Document management roll-out";

    public static IReadOnlyList<DemoTicket> All { get; } =
    [
        new(Migration, TicketUse.Opportunity, [DemoClients.Helen, DemoClients.Tom], DemoPeople.Anna, DemoTime.Days(24, "09:15"), 1,
            "Four clinics, one old Exchange server in the basement of the first. "
            + "They want it done over a weekend, with training for reception."),
        new(Wlan, TicketUse.Opportunity, [DemoClients.Katrin], DemoPeople.Anna, DemoTime.Days(21, "10:00"), 2,
            "Scanner verlieren in Halle 3 die Verbindung. Messung vor Ort, danach Angebot mit Access Points."),
        new(Tills, TicketUse.Opportunity, [DemoClients.Claire], DemoPeople.Anna, DemoTime.Days(19, "14:20"), 1,
            "Six boulangeries, douze postes de caisse, contrat de maintenance compris."),
        new(Vpn, TicketUse.Opportunity, [DemoClients.Yumi, DemoClients.Kenji], DemoPeople.Anna, DemoTime.Days(18, "07:50"), 0,
            "本社と浜松工場の間のVPN。冗長構成を希望。"),
        new(Backup, TicketUse.Opportunity, [DemoClients.Erik], DemoPeople.Anna, DemoTime.Days(17, "12:00"), 1,
            "8 TB, daglig kopia, återläsning prövas varje kvartal."),
        new(PenTest, TicketUse.Opportunity, [DemoClients.Priya], DemoPeople.Anna, DemoTime.Days(16, "15:45"), 1,
            "Required by their insurer. External and internal, with a report their board can read."),
        new(Phones, TicketUse.Opportunity, [DemoClients.Helen], DemoPeople.Anna, DemoTime.Days(41, "11:10"), 4,
            "Lost on price to their landlord's telephone company.", Closed: DemoTime.Days(15, "16:30")),
        new(Laptops, TicketUse.Opportunity, [DemoClients.Priya], DemoPeople.Anna, DemoTime.Days(38, "10:05"), 3,
            "22 laptops with docks, three years on site.", Closed: DemoTime.Days(20, "09:00")),
        new("Server room move to Hamburg", TicketUse.Project, [DemoClients.Jonas], DemoPeople.Ben, DemoTime.Days(30, "08:30"), 1,
            "Two racks, one weekend. Cutover plan agreed with the warehouse."),
        new("Wi-Fi invités, six boulangeries", TicketUse.Project, [DemoClients.Luc], DemoPeople.Ben, DemoTime.Days(26, "13:00"), 1,
            "Réseau séparé des caisses, portail d'accueil en français et en anglais."),
        new("Practice software hosting", TicketUse.Project, [DemoClients.Tom], DemoPeople.Ben, DemoTime.Days(23, "09:40"), 1,
            "Move the practice software of four clinics to our data centre."),
        new(Rollout, TicketUse.Project, [DemoClients.Oliver], DemoPeople.Ben, DemoTime.Days(28, "11:30"), 1,
            "Scan stations, retention rules, training floor by floor."),
        new("Leeds office move", TicketUse.Project, [DemoClients.Oliver, DemoClients.Priya], DemoPeople.Ben, DemoTime.Days(22, "16:00"), 2,
            "New lines and cabling; waits for the landlord's date."),
        new("Nätverk i bryggsalen", TicketUse.Project, [DemoClients.Erik], DemoPeople.Ben, DemoTime.Days(45, "08:00"), 3,
            "Switchar och fiber i bryggsalen, klart och överlämnat.", Closed: DemoTime.Days(25, "15:00")),
    ];
}
