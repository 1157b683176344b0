using SalesMailbox.Core.Quotations;

namespace SalesMailbox.Demo.Content;

/// <param name="Sent">When its agent sent it to the client; null for a draft.</param>
/// <param name="Accepted">When the client accepted it; null if not accepted.</param>
internal sealed record DemoQuotation(
    string Ticket,
    string Agent,
    DemoTime Made,
    string Currency,
    IReadOnlyList<QuotationLineForm> Lines,
    DemoTime? Sent = null,
    DemoTime? Accepted = null);

/// <summary>The quotations of Acme IT Services from the time before the mailboxes were connected.</summary>
internal static class DemoQuotations
{
    public static IReadOnlyList<DemoQuotation> All { get; } =
    [
        new(DemoTickets.Laptops, DemoPeople.Anna, DemoTime.Days(34, "11:00"), "GBP",
            [
                Line("Laptop 14\", 32 GB, three years on site", "22", "pcs", "1189", "20", "5"),
                Line("Dock with two display outputs", "22", "pcs", "159.50", "20"),
                Line("Set-up and hand-over at the desk", "3", "days", "640", "20"),
            ],
            DemoTime.Days(33, "09:20"), DemoTime.Days(20, "08:50")),
        new(DemoTickets.PenTest, DemoPeople.Anna, DemoTime.Days(12, "14:10"), "GBP",
            [
                Line("External penetration test\nAll public addresses, two testers, one week", "1", "", "7400", "20"),
                Line("Internal penetration test at the Bristol office", "4", "days", "1150", "20"),
                Line("Report that the board can read, and presentation", "1", "", "1800", "20", "10"),
            ],
            DemoTime.Days(11, "10:30")),
        new(DemoTickets.Migration, DemoPeople.Anna, DemoTime.Days(3, "15:40"), "GBP",
            [
                Line("Migration of mailboxes and files, over one weekend", "45", "users", "68", "20"),
                Line("Training for reception, four clinics", "4", "half days", "390", "20"),
                Line("Support on the Monday after", "8", "h", "95", "20"),
            ]),
    ];

    private static QuotationLineForm Line(
        string description, string quantity, string unit, string price, string tax, string discount = "") =>
        new() { Description = description, Quantity = quantity, Unit = unit, UnitPrice = price, TaxRate = tax, Discount = discount };
}
