using SalesMailbox.FunctionalTests.Hosts;
using SalesMailbox.FunctionalTests.Pages;
using SalesMailbox.FunctionalTests.People;

namespace SalesMailbox.FunctionalTests.Scenarios;

/// <summary>
/// Takes the screenshots of docs/screenshots if SALESMAILBOX_SCREENSHOTS is set; otherwise it is skipped with this reason.
/// </summary>
public abstract class ScreenshotScenario(BrowserFixture fixture, Installation installation)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "screenshots");

    [Fact]
    public async Task Screenshots_AskedFor_AreTaken()
    {
        Assert.SkipWhen(
            string.IsNullOrEmpty(Environment.GetEnvironmentVariable("SALESMAILBOX_SCREENSHOTS")),
            "Set SALESMAILBOX_SCREENSHOTS to write docs/screenshots anew.");
        var host = installation.Host;
        Company.Deliver(
            host,
            Company.Matched,
            Company.Prospect,
            "Re: " + Company.Opportunity,
            "Hello Anna,\n\ncould you send the offer by Friday? We decide next week.\n\nJo");
        Company.Deliver(host, Company.Unmatched, Company.Prospect, "Delivery dates", "Hello Anna,\n\nwhen can you deliver?\n\nJo");
        Company.Deliver(
            host, Company.Unmatched, Company.Stranger, "Chairs for the new office", "Hello,\n\nwe need 60 chairs by March.\n\nKim Novak");
        await using var administrator = await installation.EnterAsync(fixture.Browser, host.Administrator);
        var connection = new ConnectionPages(administrator);
        await connection.OpenAsync(Company.Connection, "Activity");
        await new ActivityPage(administrator).ImportNowAsync(mailboxes: 3);
        await ShootAsync(administrator, "activity");
        await connection.OpenAsync(Company.Connection, "Details");
        await ShootAsync(administrator, "sales-mailbox");

        await using var agent = await installation.EnterAsync(fixture.Browser, host.Agent);
        await agent.OpenAsync("Home");
        await ShootAsync(agent, "home");
        var inbox = new InboxPages(agent);
        await inbox.OpenMailAsync("Delivery dates");
        await Assertions.Expect(inbox.Body.GetByText("when can you deliver?")).ToBeVisibleAsync();
        await ShootAsync(agent, "my-inbox");
        await agent.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await ShootAsync(agent, "my-inbox-dark");
        await agent.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await agent.OpenAsync("My Inbox");
        await agent.Page.SetViewportSizeAsync(390, 844);
        await ShootAsync(agent, "my-inbox-phone");
        await agent.Page.SetViewportSizeAsync(1280, 900);
        await new ClientPages(agent).OpenTicketAsync(Company.Opportunity);
        await agent.FollowAsync("Why is this email here?");
        await agent.SeeAsync("Added to an open ticket.");
        await ShootAsync(agent, "ticket-why-here");
        await host.ShootOwnPagesAsync(administrator.Page, name => ShootAsync(administrator.Page, name));
    }

    private Task<byte[]> ShootAsync(Visitor visitor, string name) => ShootAsync(visitor.Page, name);

    private async Task<byte[]> ShootAsync(IPage page, string name)
    {
        await page.EvaluateAsync("Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => null)))");
        return await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, installation.Host.PicturePrefix + name + ".png") });
    }
}
