using SalesMailbox.FunctionalTests.Pages;
using SalesMailbox.FunctionalTests.People;

namespace SalesMailbox.FunctionalTests.Scenarios;

/// <summary>Quotations for an opportunity, their settings, and the sentence that names the sender (O4, O5, O7, H1).</summary>
public abstract class QuotationScenario(BrowserFixture fixture, Installation installation)
{
    [Fact]
    public async Task Agent_MakesAQuotation_SeesItsTotalsAndItsPdf()
    {
        await using var agent = await installation.EnterAsync(fixture.Browser, installation.Host.Agent);
        var page = agent.Page;
        await new ClientPages(agent).OpenTicketAsync(Company.Opportunity);
        await agent.FollowAsync("New quotation");
        await page.GetByLabel("Title").FillAsync("Roof with storage");
        await FillLineAsync(page, 1, "Panels", "20", "149.95");
        await Assertions.Expect(page.Locator("#amount-0")).ToHaveTextAsync("2,999.00");
        await agent.PressAsync("Add line");
        await Assertions.Expect(page.Locator("#line-1-description")).ToBeFocusedAsync();
        await FillLineAsync(page, 2, "Mounting", "1.5", "80");
        await Assertions.Expect(page.Locator("#quotation-total")).ToContainTextAsync("3,119.00");
        await agent.PressAsync("Move line 2 up");
        await Assertions.Expect(page.Locator("#line-0-description")).ToHaveValueAsync("Mounting");
        await Assertions.Expect(page.Locator("#line-1-price")).ToHaveValueAsync("149.95");
        await agent.LookAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).Last.ClickAsync();

        await agent.SeeHeadingAsync("Roof with storage");
        await Assertions.Expect(page.Locator("#quotation-total")).ToContainTextAsync("3,119.00");
        await agent.LookAsync();
        var pdf = await page.Context.APIRequest.GetAsync(new Uri(
            new Uri(page.Url), (await page.GetByRole(AriaRole.Link, new() { Name = "Show PDF" }).GetAttributeAsync("href"))!).AbsoluteUri);
        Assert.Equal("application/pdf", pdf.Headers["content-type"]);
        Assert.Equal("%PDF"u8.ToArray(), (await pdf.BodyAsync())[..4]);

        await agent.PressAsync("Mark as sent");
        await agent.SeeAsync("Sent");
        await new ClientPages(agent).OpenTicketAsync(Company.Opportunity);
        await Assertions.Expect(page.Locator("#quotations")).ToContainTextAsync("Roof with storage");
        await agent.LookAsync();
        await agent.OpenAsync("Quotations");
        await agent.SeeAsync("Roof with storage");
        await agent.LookAsync();
    }

    [Fact]
    public async Task Administrator_SetsWhereQuotationsLeaveFrom_IsToldAtOnce()
    {
        await using var administrator = await installation.EnterAsync(fixture.Browser, installation.Host.Administrator);
        var page = administrator.Page;
        await OpenClientSettingsAsync(administrator);
        await page.GetByLabel("Mailbox override for quotation emails").SelectOptionAsync(""); // another scenario may have set it
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).Last.ClickAsync();
        await administrator.OpenAsync("Quotations");
        await administrator.FollowAsync("Settings");
        await page.Locator("#preview-agent").SelectOptionAsync(new SelectOptionValue { Label = installation.Host.Agent.Name });
        await page.GetByLabel("From address").SelectOptionAsync("sales-mailboxes");
        await Assertions.Expect(page.Locator("#sender-sentence")).ToContainTextAsync("set for all quotations");
        await administrator.LookAsync();
        await page.GetByLabel("Company").FillAsync("Acme");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(page.GetByLabel("From address")).ToHaveValueAsync("sales-mailboxes");

        await OpenClientSettingsAsync(administrator);
        await page.Locator("#preview-agent").SelectOptionAsync(new SelectOptionValue { Label = installation.Host.Agent.Name });
        await page.GetByLabel("Mailbox override for quotation emails").SelectOptionAsync("sales-mailboxes");
        await Assertions.Expect(page.Locator("#sender-sentence")).ToContainTextAsync("client override");
        await administrator.LookAsync();
    }

    private static async Task OpenClientSettingsAsync(Visitor administrator)
    {
        await administrator.OpenAsync("Clients");
        await administrator.Page.Locator("#clients a").First.ClickAsync();
        await administrator.FollowAsync("Settings");
    }

    private static async Task FillLineAsync(IPage page, int number, string description, string quantity, string price)
    {
        await page.Locator($"#line-{number - 1}-description").FillAsync(description);
        await page.Locator($"#line-{number - 1}-quantity").FillAsync(quantity);
        await page.Locator($"#line-{number - 1}-price").FillAsync(price);
    }
}
