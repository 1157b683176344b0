using SalesMailbox.FunctionalTests.Hosts;
using SalesMailbox.FunctionalTests.Pages;
using SalesMailbox.FunctionalTests.People;
using SalesMailbox.Gmail.Sandbox.Faults;

namespace SalesMailbox.FunctionalTests.Scenarios;

/// <summary>A newcomer's path from an empty installation to triaged email. Every page is checked.</summary>
public abstract class NewcomerScenario(BrowserFixture fixture, IHostUnderTest host) : IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(host.Unavailable is null, host.Unavailable ?? "");
        await host.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Newcomer_FromSetUpToTriagedMail_GetsThroughEveryPage()
    {
        await using var administrator = await Visitor.ArriveAsync(fixture.Browser, host);
        await using var agent = await Visitor.ArriveAsync(fixture.Browser, host);
        await Company.FoundAsync(administrator, agent, look: true);
        await Company.AddClientWithOpportunityAsync(agent, look: true);
        await new ConnectionPages(administrator, look: true).OpenAsync(Company.Connection, "Mailboxes");
        await new ConnectionPages(administrator, look: true).TestAllAsync(3, 3);

        DeliverMail();
        await ImportWithProgressAsync(administrator);
        await SeeItMatchedAsync(agent);
        await TriageAsync(agent);
        await BeRefusedToDeleteAsync(agent);
        await DeleteAsAdministratorAsync(administrator);
        Assert.DoesNotContain(host.Sandbox.State.Calls(), call => call.Changes);
    }

    private void DeliverMail()
    {
        Company.Deliver(host, Company.Matched, Company.Prospect, "Re: " + Company.Opportunity, "Could you send the offer by Friday?");
        Company.Deliver(host, Company.Unmatched, Company.Prospect, "Delivery dates", "When can you deliver?");
        Company.Deliver(host, Company.Unmatched, Company.Stranger, "Chairs for the new office", "We need 60 chairs.");
        Company.Deliver(host, Company.Unmatched, Company.Prospect, "Our visit on Monday", "We are four people.");
        Company.Deliver(host, Company.Unmatched, Company.Stranger, "Cheap watches", "Buy now.");
        Company.Deliver(host, Company.AdministratorsMailbox, Company.Stranger, "Cheap watches again", "Buy now.");
    }

    private async Task ImportWithProgressAsync(Visitor administrator)
    {
        // Slow enough to be seen while it runs, however fast the machine is.
        host.Sandbox.State.AddFault(new Fault { Kind = FaultKind.Slow, Call = "messages.get", DelayMilliseconds = 8000, Times = 3 });

        await new ConnectionPages(administrator).OpenAsync(Company.Connection, "Activity");
        await administrator.LookAsync();
        var activity = new ActivityPage(administrator);
        var before = await activity.CountRunsAsync();
        await administrator.PressAsync("Import now");
        await Assertions.Expect(administrator.Page.GetByRole(AriaRole.Progressbar).First).ToBeVisibleAsync();
        await activity.ShowRunsAsync(before + 3);
        await administrator.LookAsync();
        await administrator.PressAsync("Check " + Company.Matched);
        await administrator.SeeAsync("1 of 1 accounted for.");
        await administrator.FollowAsync("Try matching");
        await administrator.PressAsync("Run");
        await administrator.SeeAsync("would go elsewhere.");
        await administrator.LookAsync();
    }

    private static async Task SeeItMatchedAsync(Visitor agent)
    {
        await new ClientPages(agent).OpenTicketAsync(Company.Opportunity);
        await Assertions.Expect(agent.Page.FrameLocator("iframe").GetByText("Could you send the offer by Friday?")).ToBeVisibleAsync();
        await agent.FollowAsync("Why is this email here?");
        await agent.SeeAsync("Added to an open ticket.");
        await agent.SeeAsync("\"jo@brightwell.example\" equals \"jo@brightwell.example\"");
        await agent.LookAsync();
    }

    private static async Task TriageAsync(Visitor agent)
    {
        var inbox = new InboxPages(agent);
        await agent.OpenAsync("My Inbox");
        await agent.LookAsync();
        await inbox.OpenMailAsync("Delivery dates");
        await agent.LookAsync();
        await inbox.AddToExistingAsync(Company.Opportunity);
        await inbox.OpenMailAsync("Chairs for the new office");
        await inbox.AddNewAsync("Northgate");
        await inbox.OpenMailAsync("Our visit on Monday");
        await inbox.AddAsNoteAsync(Company.Client);
        await agent.LookAsync();

        await new ClientPages(agent).OpenTicketAsync("Chairs for the new office");
        await agent.SeeAsync("We need 60 chairs.");
        await agent.LookAsync();
        await agent.OpenAsync("Clients");
        await agent.FollowAsync(Company.Client);
        await agent.SeeAsync("Our visit on Monday");
        await agent.LookAsync();
    }

    private static async Task BeRefusedToDeleteAsync(Visitor agent)
    {
        var inbox = new InboxPages(agent);
        await inbox.OpenMailAsync("Cheap watches");
        await Assertions.Expect(inbox.Pane.GetByRole(AriaRole.Link, new() { Name = "Delete" })).ToHaveCountAsync(0);
        Assert.Equal(403, await inbox.PostDeleteByHandAsync());
        await inbox.OpenMailAsync("Cheap watches");
        agent.Watch.AssertQuiet();
    }

    private static async Task DeleteAsAdministratorAsync(Visitor administrator)
    {
        var inbox = new InboxPages(administrator);
        await inbox.OpenMailAsync("Cheap watches again");
        await inbox.DeleteAsync();
        await administrator.SeeAsync("You're all caught up. My Inbox is empty.");
        await administrator.LookAsync();
    }
}
