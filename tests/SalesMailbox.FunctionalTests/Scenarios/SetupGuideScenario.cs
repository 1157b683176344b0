using SalesMailbox.FunctionalTests.Hosts;
using SalesMailbox.FunctionalTests.Pages;
using SalesMailbox.FunctionalTests.People;

namespace SalesMailbox.FunctionalTests.Scenarios;

/// <summary>
/// Follows docs/setup.md step by step. Takes its pictures if SALESMAILBOX_SCREENSHOTS is set; without it the steps run too.
/// </summary>
public abstract class SetupGuideScenario(BrowserFixture fixture, Installation installation)
{
    private const string Address = "lena@acme.example";
    private const string Connection = "Acme sales";
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "screenshots");

    [Fact]
    public async Task Setup_InTheOrderOfTheGuide_LeadsToAMailThatLeavesFromTheOverride()
    {
        var host = installation.Host;
        host.Sandbox.State.AddAccount(Address, host.Agent.Name);
        await using var administrator = await installation.EnterAsync(fixture.Browser, host.Administrator);
        await using var agent = await installation.EnterAsync(fixture.Browser, host.Agent);
        await ConnectAsync(administrator);
        await AddMailboxAsync(administrator, agent);
        await ImportAsync(administrator, agent);
        await SendAsync(administrator, agent);
    }

    private async Task ConnectAsync(Visitor administrator)
    {
        var page = administrator.Page;
        await administrator.OpenAsync("Sales Mailbox");
        await administrator.FollowAsync("New");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(Connection);
        await page.GetByLabel("Email address and subject").CheckAsync();
        await ShootAsync(administrator, "1-connection");
        await administrator.PressAsync("Save");
        await administrator.SeeHeadingAsync("Step 2: Google application");
        await ShootAsync(administrator, "2-google-application", "Step 2: Google application");
        var redirect = await page.GetByRole(AriaRole.Button, new() { Name = "Copy: Redirect URI" }).GetAttributeAsync("data-sm-copy");
        administrator.Host.Sandbox.State.RegisterClient("guide.apps.googleusercontent.com", "made-up-secret", redirect!);
        await page.GetByLabel("Client ID").FillAsync("guide.apps.googleusercontent.com");
        await page.GetByLabel("Client secret").FillAsync("made-up-secret");
        await ShootAsync(administrator, "3-credentials", "Step 3: Google settings");
        await administrator.PressAsync("Save settings");
        await administrator.SeeAsync("Settings saved.");
        await ShootAsync(administrator, "4-sign-in", "Step 4");
        await new ConnectionPages(administrator).SignInAsync(Company.AdministratorsMailbox);
        await new ConnectionPages(administrator).SwitchIntegratorOnAsync();
    }

    private async Task AddMailboxAsync(Visitor administrator, Visitor agent)
    {
        var page = administrator.Page;
        await administrator.FollowAsync("Mailboxes");
        await administrator.FollowAsync("Add mailbox");
        await page.GetByLabel("Email address").FillAsync(Address);
        await page.GetByLabel("Agent", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Label = administrator.Host.Agent.Name });
        await page.GetByLabel("Enable email matching").CheckAsync();
        await ShootAsync(administrator, "5-mailboxes");
        await administrator.PressAsync("Save");
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = Address })).ToBeVisibleAsync();

        await agent.OpenAsync("Integrations");
        await ShootAsync(agent, "6-agents", Address);
        await Company.SignInToMailboxAsync(agent, Address, look: false);

        await new ConnectionPages(administrator).OpenAsync(Connection, "Mailboxes");
        await administrator.PressAsync("Test mailbox access");
        await administrator.SeeAsync("1 of 1 mailbox is accessible.");
        await ShootAsync(administrator, "7-test-access");
    }

    private async Task ImportAsync(Visitor administrator, Visitor agent)
    {
        var host = administrator.Host;
        Company.Deliver(host, Address, Company.Prospect, "Re: " + Company.Opportunity, "Hello,\n\nwhen can you deliver the desks?\n\nJo");
        Company.Deliver(
            host, Company.Unmatched, Company.Stranger, "Lamps for the new office", "Hello,\n\nwe need 60 lamps by March.\n\nKim Novak");
        await new ConnectionPages(administrator).OpenAsync(Connection, "Activity");
        await new ActivityPage(administrator).ImportNowAsync();
        await ShootAsync(administrator, "8-import");
        await new ConnectionPages(administrator).OpenAsync(Company.Connection, "Activity");
        await new ActivityPage(administrator).ImportNowAsync(mailboxes: 3);

        await new ClientPages(agent).OpenTicketAsync(Company.Opportunity);
        await Assertions.Expect(agent.Content.Locator(".sm-timeline")).ToContainTextAsync("when can you deliver the desks?");
        await agent.Content.GetByRole(AriaRole.Link, new() { Name = "Why is this email here?" }).Last.ClickAsync();
        await agent.SeeAsync("Added to an open ticket.");
        await ShootAsync(agent, "9-matching", "Timeline");
        await new InboxPages(agent).OpenMailAsync("Lamps for the new office");
        await ShootAsync(agent, "10-inbox");
    }

    private async Task SendAsync(Visitor administrator, Visitor agent)
    {
        await administrator.Page.GotoAsync(await AddressOfActionsAsync(administrator));
        await administrator.FollowAsync("Reply");
        await administrator.FollowAsync("Defaults");
        await ShootAsync(administrator, "11-action");
        await new ClientPages(agent).OpenTicketAsync(Company.Opportunity);
        await agent.FollowAsync("Reply");
        await Assertions.Expect(agent.Page.Locator("trix-editor")).ToBeVisibleAsync();
        await agent.SeeAsync("set by the action");
        await ShootAsync(agent, "11-sending");

        await administrator.OpenAsync("Clients");
        await administrator.FollowAsync(Company.Client);
        await administrator.FollowAsync("Settings");
        await administrator.SeeAsync("Mailbox override for quotation emails");
        await ShootAsync(administrator, "12-client-override");
        await administrator.OpenAsync("Quotations");
        await administrator.FollowAsync("Settings");
        await administrator.SeeAsync("Fallback mailbox");
        await ShootAsync(administrator, "12-quotations");
    }

    /// <summary>Finds the page Configuration > Tickets > Actions in the host's menu.</summary>
    private static async Task<string> AddressOfActionsAsync(Visitor administrator)
    {
        var link = administrator.Page.Locator("a[href$='/Actions'], a[href$='/Actions/Index']").First;
        return new Uri(new Uri(administrator.Page.Url), await link.GetAttributeAsync("href")).AbsoluteUri;
    }

    private async Task ShootAsync(Visitor visitor, string name, string? from = null)
    {
        visitor.Watch.AssertQuiet();
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("SALESMAILBOX_SCREENSHOTS")))
        {
            return;
        }

        if (from is not null)
        {
            await visitor.Page.GetByText(from).First.EvaluateAsync("element => element.scrollIntoView({ block: 'start' })");
        }

        await visitor.Page.EvaluateAsync("Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => null)))");
        await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{visitor.Host.PicturePrefix}setup-{name}.png") });
    }
}
