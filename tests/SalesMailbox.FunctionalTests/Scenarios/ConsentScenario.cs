using SalesMailbox.FunctionalTests.Pages;
using SalesMailbox.FunctionalTests.People;

namespace SalesMailbox.FunctionalTests.Scenarios;

/// <summary>What can fail at Google's sign-in, and how to recover (C7, C9).</summary>
public abstract class ConsentScenario(BrowserFixture fixture, Installation installation)
{
    [Fact]
    public async Task SignIn_Denied_SaysSoAndConnectsNothing()
    {
        await using var agent = await BeginAsync();
        await ConsentPage.DenyAsync(agent, Company.Matched);
        await agent.SeeAsync("You did not allow access at Google, so nothing was connected.");
        await agent.SeeAsync("Not signed in");
        await agent.LookAsync();
        await RecoverAsync(agent);
    }

    [Fact]
    public async Task SignIn_WithAnotherAccount_IsRefusedAndKeepsNothing()
    {
        await using var agent = await BeginAsync();
        await ConsentPage.AllowAsync(agent, "somebody@acme.example");
        await agent.SeeAsync($"You signed in as somebody@acme.example, but this mailbox is {Company.Matched}. Nothing was saved.");
        await agent.SeeAsync("Not signed in");
        await RecoverAsync(agent);
    }

    [Fact]
    public async Task Import_GrantRevokedAtGoogle_TellsOwnerAndAdministratorUntilHeSignsInAgain()
    {
        var host = installation.Host;
        await using var administrator = await installation.EnterAsync(fixture.Browser, host.Administrator);
        await using var agent = await installation.EnterAsync(fixture.Browser, host.Agent);
        host.Sandbox.State.RevokeGrant(Company.Matched);
        await new ConnectionPages(administrator).OpenAsync(Company.Connection, "Activity");
        await new ActivityPage(administrator).ImportNowAsync(mailboxes: 3, state: "");
        await administrator.SeeAsync("The sign-in has ended");

        foreach (var person in new[] { administrator, agent })
        {
            await person.OpenAsync("Home");
            await person.SeeAsync($"The access to {Company.Matched} at Google has ended");
            await person.LookAsync();
        }

        await RecoverAsync(agent);
        foreach (var person in new[] { administrator, agent })
        {
            await person.OpenAsync("Home");
            await Assertions.Expect(person.Page.GetByText("The sign-in has ended")).ToHaveCountAsync(0);
            person.Watch.AssertQuiet();
        }
    }

    /// <summary>Disconnects the agent and starts the sign-in.</summary>
    private async Task<Visitor> BeginAsync()
    {
        var agent = await installation.EnterAsync(fixture.Browser, installation.Host.Agent);
        await agent.OpenAsync("Integrations");
        await agent.FollowAsync("Disconnect " + Company.Matched);
        await agent.LookAsync();
        await agent.PressAsync("Disconnect");
        await agent.SeeAsync("Disconnected.");
        await agent.PressAsync("Sign in with Google " + Company.Matched);
        return agent;
    }

    private static Task RecoverAsync(Visitor agent) => Company.SignInToMailboxAsync(agent, Company.Matched, look: false);
}
