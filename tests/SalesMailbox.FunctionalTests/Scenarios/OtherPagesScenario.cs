using SalesMailbox.FunctionalTests.Pages;

namespace SalesMailbox.FunctionalTests.Scenarios;

/// <summary>Pages that are not part of the newcomer's path: refusals, bad input, settings.</summary>
public abstract class OtherPagesScenario(BrowserFixture fixture, Installation installation)
{
    [Fact]
    public async Task Agent_AtAnAdministratorsPage_IsRefused()
    {
        var host = installation.Host;
        await using var administrator = await installation.EnterAsync(fixture.Browser, host.Administrator);
        await administrator.OpenAsync("Sales Mailbox");
        var address = administrator.Page.Url;
        await administrator.LookAsync();

        await using var agent = await installation.EnterAsync(fixture.Browser, host.Agent);
        Assert.False(await host.OffersAsync(agent.Page, "Sales Mailbox"));
        agent.Watch.Allow(403);
        await agent.Page.GotoAsync(address);
        await agent.SeePageAsync(host.RefusedText);
        await agent.LookAtHostAsync();
    }

    [Fact]
    public async Task NoSuchPage_Opened_SaysSo()
    {
        await using var agent = await installation.EnterAsync(fixture.Browser, installation.Host.Agent);
        agent.Watch.Allow(404);
        await agent.Page.GotoAsync(new Uri(installation.Host.Address, "nothing/here").AbsoluteUri);
        await agent.SeePageAsync(installation.Host.MissingText);
        await agent.LookAtHostAsync();
    }

    [Fact]
    public async Task Connection_BadInput_IsToldAtTheField()
    {
        await using var administrator = await installation.EnterAsync(fixture.Browser, installation.Host.Administrator);
        await new ConnectionPages(administrator).OpenAsync(Company.Connection, "Details");
        await administrator.Page.GetByLabel("Client ID").FillAsync("nonsense");
        await administrator.PressAsync("Save settings");
        await administrator.SeeAsync(".apps.googleusercontent.com");
        await administrator.LookAsync();

        await new ConnectionPages(administrator).OpenAsync(Company.Connection, "Details");
        await administrator.Page.GetByLabel("Schedule").FillAsync("every now and then");
        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(administrator.Page.GetByLabel("Schedule")).ToHaveValueAsync("every now and then");
        await Assertions.Expect(administrator.Page.GetByText("Saved.")).ToHaveCountAsync(0);
        await administrator.LookAsync();

        await administrator.OpenAsync("Sales Mailbox");
        await administrator.FollowAsync("Matching exclusions");
        await administrator.Page.GetByLabel("Your own domains").FillAsync("example");
        await administrator.PressAsync("Save");
        await administrator.SeeAsync("\"example\" is not a domain.");
        await administrator.LookAsync();
    }

    [Fact]
    public async Task Sandbox_ItsPages_AreGoodToo()
    {
        var host = installation.Host;
        await using var administrator = await installation.EnterAsync(fixture.Browser, host.Administrator);
        Company.Deliver(host, "somebody@acme.example", Company.Stranger, "For the sandbox's own pages", "Hello.");
        await administrator.Page.GotoAsync(host.Sandbox.Address + "/");
        await administrator.LookAsync();
        await administrator.FollowAsync("somebody@acme.example");
        await administrator.LookAsync();
        await administrator.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("For the sandbox") }).ClickAsync();
        await administrator.LookAsync();
        await administrator.Page.GetByRole(AriaRole.Link, new() { Name = "Write mail" }).ClickAsync();
        await administrator.LookAsync();
    }
}
