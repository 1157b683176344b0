using SalesMailbox.FunctionalTests.People;

namespace SalesMailbox.FunctionalTests.Scenarios;

/// <summary>Unsent text is kept until the server has received it, and no longer.</summary>
public abstract class KeptTextScenario(BrowserFixture fixture, Installation installation)
{
    private const string Back = "Your text was not saved, so it was restored";

    [Fact]
    public async Task Form_Saved_ShowsWhatIsStoredAndNotWhatWasSent()
    {
        await using var agent = await installation.EnterAsync(fixture.Browser, installation.Host.Agent);
        foreach (var phone in (string[])["+44 20 7946 0101", "+44 20 7946 0102"])
        {
            await EditClientAsync(agent);
            await Assertions.Expect(agent.Page.GetByText(Back)).ToHaveCountAsync(0);
            await agent.Page.GetByLabel("Phone").FillAsync(phone);
            await agent.PressAsync("Save");
            await agent.SeeAsync(phone);
        }

        await EditClientAsync(agent);
        await Assertions.Expect(agent.Page.GetByLabel("Phone")).ToHaveValueAsync("+44 20 7946 0102");
        await Assertions.Expect(agent.Page.GetByText(Back)).ToHaveCountAsync(0);
        agent.Watch.AssertQuiet();
    }

    [Fact]
    public async Task Form_SentAfterTheSessionEnded_ComesBackAfterTheSignIn()
    {
        const string Written = "https://half-an-hour-of-work.example";
        await using var agent = await installation.EnterAsync(fixture.Browser, installation.Host.Agent);
        await EditClientAsync(agent);
        await agent.Page.GetByLabel("Website").FillAsync(Written);
        await agent.Page.Context.ClearCookiesAsync();
        agent.Watch.Allow(400);
        await agent.PressAsync("Save");
        await Assertions.Expect(agent.Page.GetByLabel("Password", new() { Exact = true })).ToBeVisibleAsync();

        await installation.Host.SignInAsync(agent.Page, installation.Host.Address, installation.Host.Agent);
        await EditClientAsync(agent);

        await agent.SeeAsync(Back);
        await Assertions.Expect(agent.Page.GetByLabel("Website")).ToHaveValueAsync(Written);
        await agent.LookAsync();
    }

    private static async Task EditClientAsync(Visitor agent)
    {
        await agent.OpenAsync("Clients");
        await agent.FollowAsync(Company.Client);
        await agent.SeeHeadingAsync(Company.Client);
        await agent.FollowAsync("Edit");
        await agent.SeeHeadingAsync("Edit client");
    }
}
