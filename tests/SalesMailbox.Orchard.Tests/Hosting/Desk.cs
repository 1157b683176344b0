using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Orchard.Tests.Hosting;

/// <summary>Creates the records that tests need, on the pages that agents use.</summary>
internal static class Desk
{
    private const string Pages = "/Admin/mailbox";

    /// <returns>The client's id.</returns>
    public static async Task<string> NewClientAsync(this Visitor visitor, string name) =>
        IdIn(await visitor.FillAsync(Pages + "/Clients/New", ("Form.Name", name)));

    /// <returns>The contact's id.</returns>
    public static async Task<string> NewContactAsync(this Visitor visitor, string client, string name, string address)
    {
        var page = await visitor.FollowAsync(
            await visitor.FillAsync($"{Pages}/Contacts/New/{client}", ("Form.Name", name), ("Form.Email", address)));
        return page.Links.Single(link => link.Contains("/Contacts/Edit/", StringComparison.Ordinal)).Split('/')[^1];
    }

    /// <returns>The ticket's id.</returns>
    public static async Task<string> NewTicketAsync(
        this Visitor visitor, string summary, string client, params (string Name, string Value)[] fields) =>
        IdIn(await visitor.FillAsync(Pages + "/Tickets/New", [("Form.Summary", summary), ("Form.ClientId", client), .. fields]));

    private static string IdIn(Page page) =>
        page.Location?.Split('/')[^1] ?? throw new InvalidOperationException($"{page.Path} was refused: {page.Text}");
}
