namespace SalesMailbox.Demo.Content;

/// <summary>A note on a ticket, or a CRM note for the contact's client.</summary>
internal sealed record DemoNote(
    DemoTime At, string Agent, string Text, string? Ticket = null, DemoContact? Contact = null, string Subject = "");

/// <summary>The notes that people wrote.</summary>
internal static class DemoNotes
{
    public static IReadOnlyList<DemoNote> All { get; } =
    [
        new(
            DemoTime.Days(20, "08:40"),
            DemoPeople.Anna,
            "Met at the trade fair in Nagoya. Mr Mori buys, Ms Tanaka decides. Prefer mail in Japanese.",
            Contact: DemoClients.Yumi, Subject: "Who decides"),
        new(
            DemoTime.Days(15, "16:25"),
            DemoPeople.Anna,
            "Price alone decided it. Ask again when the landlord's contract ends.",
            DemoTickets.Phones),
        new(
            DemoTime.Days(13, "15:10"),
            DemoPeople.Anna,
            "Called Katrin: the floor plan follows by mail, measurement possible on any Friday.",
            DemoTickets.Wlan),
        new(
            DemoTime.Days(9, "16:00"),
            DemoPeople.Ben,
            "Second floor first, litigation last: they are in court all month.",
            DemoTickets.Rollout),
        new(
            DemoTime.Days(6, "11:20"),
            DemoPeople.Anna,
            "Budget year ends in June. Anything above 20k goes to the board, which meets on the first Monday.",
            Contact: DemoClients.Priya, Subject: "Budget"),
        new(
            DemoTime.Days(2, "13:30"),
            DemoPeople.Anna,
            "Tom prefers the weekend after the bank holiday. Check with engineering.",
            DemoTickets.Migration),
    ];
}
