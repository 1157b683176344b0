using SalesMailbox.FunctionalTests.Pages;
using SalesMailbox.FunctionalTests.People;

namespace SalesMailbox.FunctionalTests.Scenarios;

/// <summary>My Inbox is emptied only with the keyboard (A2), and nothing moves under the pointer.</summary>
public abstract class DoneScenario(BrowserFixture fixture, Installation installation)
{
    [Fact]
    public async Task Done_ByKeyboardOneAndSeveral_IsUndoneFoundAndMovedBack()
    {
        string[] subjects = ["Emptied one", "Emptied two", "Emptied three"];
        await ReceiveAsync(subjects);
        await using var agent = await installation.EnterAsync(fixture.Browser, installation.Host.Agent);
        var inbox = new InboxPages(agent);
        await OpenAsync(agent, inbox, "Emptied", subjects.Length);

        await KeyAsync(agent, "j");
        await SeeOpenAsync(inbox, subjects[2]);
        await KeyAsync(agent, "d");
        await agent.SeeAsync("The email was marked as done.");
        await Assertions.Expect(inbox.Rows).ToHaveCountAsync(2);
        await SeeOpenAsync(inbox, subjects[1]); // the next one, in the same place
        await KeyAsync(agent, "z");
        await agent.SeeAsync("Undone. The email is back where it was.");
        await Assertions.Expect(inbox.Rows).ToHaveCountAsync(3);

        await inbox.Boxes.Nth(0).FocusAsync();
        await KeyAsync(agent, "Space");
        await inbox.Boxes.Nth(1).FocusAsync();
        await KeyAsync(agent, "Space");
        await agent.SeeAsync("2 selected");
        await agent.LookAsync();
        await KeyAsync(agent, "d");
        await agent.SeeAsync("2 emails were marked as done.");
        await Assertions.Expect(inbox.Rows).ToHaveCountAsync(1);
        await KeyAsync(agent, "z");
        await agent.SeeAsync("Undone. 2 emails are back where they were.");
        await Assertions.Expect(inbox.Rows).ToHaveCountAsync(3);

        await KeyAsync(agent, "j");
        await SeeOpenAsync(inbox, subjects[2]);
        await KeyAsync(agent, "d");
        await agent.SeeAsync("The email was marked as done.");
        await agent.FollowAsync("Done");
        await agent.LookAsync();
        await Assertions.Expect(inbox.Rows).ToHaveCountAsync(1);
        await KeyAsync(agent, "j");
        await SeeOpenAsync(inbox, subjects[2]);
        await agent.LookAsync();
        await Assertions.Expect(inbox.Pane.GetByRole(AriaRole.Link, new() { Name = "Add to existing opportunity" })).ToBeVisibleAsync();
        await KeyAsync(agent, "d");
        await agent.SeeAsync("The email is back in My Inbox.");
        await agent.SeeAsync("No email in this inbox matches.");
        agent.Watch.AssertQuiet();
    }

    [Fact]
    public async Task Enter_InTheFormOfANewOpportunity_SavesAndTheKeyOfTheSuggestionFiles()
    {
        await ReceiveAsync("Entered by key", "Suggested by key");
        await using var agent = await installation.EnterAsync(fixture.Browser, installation.Host.Agent);
        var inbox = new InboxPages(agent);
        await OpenAsync(agent, inbox, "by key", 2);

        await KeyAsync(agent, "j");
        await SeeOpenAsync(inbox, "Suggested by key");
        var suggestion = inbox.Pane.GetByRole(AriaRole.Button, new() { NameRegex = new("^Add to #") });
        await Assertions.Expect(suggestion).ToHaveAttributeAsync("title", new System.Text.RegularExpressions.Regex("\\(a\\)$"));
        await Assertions.Expect(suggestion.Locator("kbd")).ToHaveTextAsync("a");
        await KeyAsync(agent, "a");
        await agent.SeeAsync("Added to #");

        await SeeOpenAsync(inbox, "Entered by key");
        await KeyAsync(agent, "n");
        await inbox.Pane.GetByLabel("Summary").FillAsync("Saved by Enter");
        await inbox.Pane.GetByLabel("Summary").PressAsync("Enter");
        await agent.SeeAsync("Saved by Enter");
        await agent.SeeAsync("Added #");
    }

    [Fact]
    public async Task Inbox_TickBannerUndoAndSwap_MoveNothing()
    {
        await ReceiveAsync([.. Enumerable.Range(1, 14).Select(number => $"Stands still {number}")]);
        await using var agent = await installation.EnterAsync(fixture.Browser, installation.Host.Agent);
        var inbox = new InboxPages(agent);
        await OpenAsync(agent, inbox, "Stands still", 14);

        // There is no empty space below: the list scrolls, but the page doesn't.
        Assert.InRange(await agent.Page.EvaluateAsync<int>("document.documentElement.scrollHeight - window.innerHeight"), int.MinValue, 1);

        await agent.Page.Locator(".sm-inbox-scroll").EvaluateAsync("list => { list.scrollTop = 150; }");
        var before = await PlacesAsync(inbox);
        await inbox.Boxes.Nth(6).CheckAsync();
        await agent.SeeAsync("1 selected");
        Assert.Equal(before, await PlacesAsync(inbox));
        await agent.PressAsync("Clear selection");
        Assert.Equal(before, await PlacesAsync(inbox));

        await inbox.Rows.Nth(5).ClickAsync();
        await SeeOpenAsync(inbox, "Stands still 9");
        Assert.Equal(before, await PlacesAsync(inbox));

        // The next row takes the place of the row that is done, and undo reverses this.
        await KeyAsync(agent, "d");
        await agent.SeeAsync("The email was marked as done.");
        await SeeOpenAsync(inbox, "Stands still 8");
        Assert.Equal(before.SkipLast(1), await PlacesAsync(inbox));
        await KeyAsync(agent, "z");
        await agent.SeeAsync("Undone.");
        Assert.Equal(before, await PlacesAsync(inbox));

        // The progress indicator takes up no space, and its button can't be pressed twice.
        var answer = new TaskCompletionSource();
        await agent.Page.RouteAsync("**/Filing/ToTicket/**", async route =>
        {
            await answer.Task;
            await route.ContinueAsync();
        });
        var buttons = await inbox.Pane.GetByRole(AriaRole.Link, new() { Name = "Add to existing opportunity" }).BoundingBoxAsync();
        await inbox.Pane.GetByRole(AriaRole.Link, new() { Name = "Add to existing opportunity" }).ClickAsync();
        await Assertions.Expect(agent.Page.Locator("html.sm-busy")).ToHaveCountAsync(1);
        await Assertions.Expect(inbox.Pane.GetByRole(AriaRole.Link, new() { Name = "Add to existing opportunity" }))
            .ToHaveAttributeAsync("aria-disabled", "true");
        var meanwhile = await inbox.Pane.GetByRole(AriaRole.Link, new() { Name = "Add to existing opportunity" }).BoundingBoxAsync();
        Assert.Equal((buttons!.X, buttons.Y), (meanwhile!.X, meanwhile.Y));
        Assert.Equal(before, await PlacesAsync(inbox));
        answer.SetResult();
        await Assertions.Expect(inbox.Pane.GetByRole(AriaRole.Searchbox)).ToBeVisibleAsync();
        await Assertions.Expect(agent.Page.Locator("html.sm-busy")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Deleted_ByAnAdministrator_IsListedAndPutBack()
    {
        Company.Deliver(installation.Host, Company.AdministratorsMailbox, Company.Stranger, "Deleted and put back", "Hello.");
        await using var administrator = await installation.EnterAsync(fixture.Browser, installation.Host.Administrator);
        await ImportAsync(administrator);
        var inbox = new InboxPages(administrator);
        await inbox.OpenMailAsync("Deleted and put back");
        await inbox.DeleteAsync();

        await administrator.OpenAsync("My Inbox");
        await administrator.FollowAsync("Deleted");
        await administrator.SeeHeadingAsync("Deleted messages");
        await administrator.LookAsync();
        await administrator.PressAsync("Restore Deleted and put back");
        await administrator.SeePageAsync("The email is back in My Inbox.");
        await inbox.OpenMailAsync("Deleted and put back");
        administrator.Watch.AssertQuiet();
    }

    private static async Task<float[]> PlacesAsync(InboxPages inbox) =>
        await inbox.Rows.EvaluateAllAsync<float[]>("rows => rows.map(row => Math.round(row.getBoundingClientRect().top))");

    private static Task SeeOpenAsync(InboxPages inbox, string subject) =>
        Assertions.Expect(inbox.Pane.GetByRole(AriaRole.Heading, new() { Name = subject, Exact = true })).ToBeVisibleAsync();

    /// <summary>Opens the list with the search results, newest first.</summary>
    private static async Task OpenAsync(Visitor agent, InboxPages inbox, string find, int count)
    {
        await agent.OpenAsync("My Inbox");
        await agent.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search sender, subject and text" }).FillAsync(find);
        await agent.Page.Keyboard.PressAsync("Enter");
        await agent.Page.WaitForURLAsync("**find=**");
        await Assertions.Expect(inbox.Rows).ToHaveCountAsync(count);
    }

    /// <summary>Presses a key after the page's scripts have loaded.</summary>
    private static async Task KeyAsync(Visitor agent, string key)
    {
        await agent.Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        await agent.Page.Keyboard.PressAsync(key);
    }

    private async Task ReceiveAsync(params string[] subjects)
    {
        foreach (var subject in subjects)
        {
            Company.Deliver(installation.Host, Company.Unmatched, Company.Prospect, subject, "One of several.");
        }

        await using var administrator = await installation.EnterAsync(fixture.Browser, installation.Host.Administrator);
        await ImportAsync(administrator);
    }

    private static async Task ImportAsync(Visitor administrator)
    {
        await new ConnectionPages(administrator).OpenAsync(Company.Connection, "Activity");
        await new ActivityPage(administrator).ImportNowAsync(mailboxes: 3);
    }
}
