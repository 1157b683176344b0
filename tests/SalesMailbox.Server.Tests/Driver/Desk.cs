namespace SalesMailbox.Server.Tests.Driver;

/// <summary>Creates the records that tests need, on the pages that agents use.</summary>
public static class Desk
{
    /// <returns>The client's id.</returns>
    public static async Task<string> NewClientAsync(this Visitor visitor, string name, string domains) =>
        IdIn(await visitor.FillAsync("/Clients/New", ("Form.Name", name), ("Form.Domains", domains)));

    /// <returns>The ticket's id.</returns>
    public static async Task<string> NewTicketAsync(this Visitor visitor, string summary, params (string Name, string Value)[] fields) =>
        IdIn(await visitor.FillAsync("/Tickets/New", [("Form.Summary", summary), .. fields]));

    private static string IdIn(Page page) =>
        page.Location?.Split('/')[^1] ?? throw new InvalidOperationException($"{page.Path} was refused: {page.Text}");
}
