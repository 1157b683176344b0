using System.Text.RegularExpressions;
using SalesMailbox.FunctionalTests.Pages;
using SalesMailbox.FunctionalTests.People;

namespace SalesMailbox.FunctionalTests.Scenarios;

/// <summary>
/// An agent's own rules and blocklist (B7): one email is filed by hand, the next one automatically; blocked email is never stored.
/// </summary>
public abstract class RulesScenario(BrowserFixture fixture, Installation installation)
{
    private const string Sender = "Vera Holm <vera@holm.example>";
    private const string Blocked = "Private Bank <letters@bank.example>";

    [Fact]
    public async Task SenderRuleAndBlocklist_MadeFromAMail_HoldForTheNextImport()
    {
        var host = installation.Host;
        await using var agent = await installation.EnterAsync(fixture.Browser, host.Agent);
        await using var administrator = await installation.EnterAsync(fixture.Browser, host.Administrator);
        var inbox = new InboxPages(agent);
        Company.Deliver(host, Company.Unmatched, Sender, "Vera's first letter", "Hello.");
        Company.Deliver(host, Company.Unmatched, Blocked, "Your first statement", "Hello.");
        await ImportAsync(administrator);

        await inbox.OpenMailAsync("Vera's first letter");
        await inbox.Pane.GetByRole(AriaRole.Link, new() { Name = "Add new opportunity" }).ClickAsync();
        await inbox.Pane.GetByLabel("Name of the new client").FillAsync("Holm");
        await inbox.Pane.GetByLabel("Always do this for email from vera@holm.example").CheckAsync();
        await agent.LookAsync();
        await inbox.Pane.GetByRole(AriaRole.Button, new() { Name = "Add opportunity" }).ClickAsync();
        await agent.SeeAsync("From now on, email from vera@holm.example is filed like this.");

        await inbox.OpenMailAsync("Your first statement");
        await inbox.Pane.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Never store email from ") }).ClickAsync();
        await agent.SeeHeadingAsync("Rules and blocklist");
        await agent.LookAsync();
        await agent.PressAsync("Block");
        await agent.SeeAsync("letters@bank.example is now on your blocklist");

        Company.Deliver(host, Company.Unmatched, Sender, "Vera's second letter", "Hello.");
        Company.Deliver(host, Company.Unmatched, Blocked, "Your second statement", "Hello.");
        await ImportAsync(administrator);
        await administrator.PressAsync("Check " + Company.Unmatched);
        await administrator.SeeAsync("accounted for");

        await agent.OpenAsync("My Inbox");
        await Assertions.Expect(agent.Page.GetByText("Your second statement")).ToHaveCountAsync(0);
        await Assertions.Expect(agent.Page.GetByText("Vera's second letter")).ToHaveCountAsync(0);
        await agent.OpenAsync("Tickets");
        await agent.FollowAsync("Vera's second letter");
        await agent.Page.GetByText("Why is this email here?").First.ClickAsync();
        await agent.SeeAsync("This is your rule for vera@holm.example.");
        await agent.LookAsync();
    }

    private static async Task ImportAsync(Visitor administrator)
    {
        await new ConnectionPages(administrator).OpenAsync(Company.Connection, "Activity");
        await new ActivityPage(administrator).ImportNowAsync(mailboxes: 3);
    }
}
