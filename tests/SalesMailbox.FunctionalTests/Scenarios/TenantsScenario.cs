using SalesMailbox.FunctionalTests.Hosts;
using SalesMailbox.FunctionalTests.People;

namespace SalesMailbox.FunctionalTests.Scenarios;

/// <summary>Two tenants side by side in one browser (S2, S4).</summary>
public abstract class TenantsScenario(BrowserFixture fixture, Installation installation)
{
    [Fact]
    public async Task TwoTenants_InOneBrowser_KeepSignInsMessagesAndDataApart()
    {
        var host = installation.Host;
        var other = new Person("Gwen Globex", "gwen@globex.example", "globex battery horse");
        await using var first = await installation.EnterAsync(fixture.Browser, host.Administrator);
        var address = await host.AddTenantAsync(first.Page, "Globex", other);
        await first.LookAsync();

        await using var second = new Visitor(await first.Page.Context.NewPageAsync(), host);
        await host.SignInAsync(second.Page, address, other);
        Assert.False(await host.OffersAsync(second.Page, "Sales Mailbox"));
        await host.EnableModuleAsync(second.Page, () => Task.CompletedTask);

        // Both stay signed in, and neither sees the other's data.
        await first.OpenAsync("Sales Mailbox");
        await first.SeeHeadingAsync(Company.Connection);
        await Assertions.Expect(first.Page.GetByText("Sales Mailbox is on.")).ToHaveCountAsync(0);
        await second.OpenAsync("Sales Mailbox");
        await second.SeeAsync("There are no connections yet.");
        await second.OpenAsync("Tickets");
        await Assertions.Expect(second.Page.GetByText(Company.Opportunity)).ToHaveCountAsync(0);
        await host.SeeSignedInAsync(second.Page, other);
        await second.LookAsync();

        // A message about a change in one tenant isn't shown in the other, whichever is requested first.
        await first.FollowAsync("Matching exclusions");
        await first.PressAsync("Save");
        await first.SeeAsync("Saved. The new settings apply to email imported from now on.");
        await second.OpenAsync("Home");
        await Assertions.Expect(second.Page.GetByText("Saved. The new settings apply")).ToHaveCountAsync(0);
        first.Watch.AssertQuiet();
        second.Watch.AssertQuiet();
    }
}
