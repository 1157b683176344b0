using SalesMailbox.FunctionalTests.Pages;

namespace SalesMailbox.FunctionalTests.Scenarios;

/// <summary>Daily work without JavaScript.</summary>
public abstract class NoScriptScenario(BrowserFixture fixture, Installation installation)
{
    [Fact]
    public async Task Triage_WithoutJavaScript_ReadsAMailAndAddsItToATicket()
    {
        var host = installation.Host;
        Company.Deliver(host, Company.Unmatched, Company.Prospect, "Without scripts", "Can you read this?");
        await using (var administrator = await installation.EnterAsync(fixture.Browser, host.Administrator))
        {
            await new ConnectionPages(administrator).OpenAsync(Company.Connection, "Activity");
            await new ActivityPage(administrator).ImportNowAsync(mailboxes: 3);
        }

        await using var agent = await installation.EnterAsync(fixture.Browser, host.Agent, scripts: false);
        var inbox = new InboxPages(agent);
        await inbox.OpenMailAsync("Without scripts");
        await Assertions.Expect(inbox.Body.GetByText("Can you read this?")).ToBeVisibleAsync();
        await inbox.AddToExistingAsync(Company.Opportunity);
        await new ClientPages(agent).OpenTicketAsync(Company.Opportunity);
        await Assertions.Expect(agent.Page.Locator("iframe[title='Text of the email']").Last.ContentFrame
            .GetByText("Can you read this?")).ToBeVisibleAsync();
        await agent.Page.GetByRole(AriaRole.Banner).Locator("summary").ClickAsync();
        await agent.PressAsync("Sign out");
        await agent.SeeHeadingAsync("Sign in");
        agent.Watch.AssertQuiet();
    }
}
