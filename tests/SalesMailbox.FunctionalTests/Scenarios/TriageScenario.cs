using SalesMailbox.FunctionalTests.Pages;
using SalesMailbox.FunctionalTests.People;

namespace SalesMailbox.FunctionalTests.Scenarios;

/// <summary>My Inbox for an agent with a lot of email: by keyboard, several emails at once, and with undo (B7).</summary>
public abstract class TriageScenario(BrowserFixture fixture, Installation installation)
{
    private static readonly string[] Subjects = ["Triage one", "Triage two", "Triage three", "Triage four"];

    [Fact]
    public async Task Triage_ByKeyboardAndInBulk_FilesAndUndoes()
    {
        await ReceiveAsync(Subjects);
        await using var agent = await installation.EnterAsync(fixture.Browser, installation.Host.Agent);
        var inbox = new InboxPages(agent);
        await agent.OpenAsync("My Inbox");
        await agent.SeeHeadingAsync("My Inbox");
        await HelpAsync(agent);
        await FindAsync(agent, inbox);

        await SelectTwoAsync(agent, inbox);
        await agent.LookAsync();
        await FileAsync(agent, inbox);
        await agent.LookAsync();
        await UndoAsync(agent, inbox);

        await OneMailAsync(agent, inbox);
        agent.Watch.AssertQuiet();
    }

    [Fact]
    public async Task OthersInbox_AsAdministrator_IsPlainlyMarkedAndReadOnly()
    {
        await ReceiveAsync("Looked at by another");
        await using var administrator = await installation.EnterAsync(fixture.Browser, installation.Host.Administrator);
        var inbox = new InboxPages(administrator);
        await administrator.OpenAsync("My Inbox");
        await administrator.Page.GetByLabel("Inbox of:").SelectOptionAsync(new SelectOptionValue { Label = installation.Host.Agent.Name });
        await administrator.SeeHeadingAsync(installation.Host.Agent.Name + "'s inbox");
        await administrator.LookAsync();
        await administrator.Content.GetByRole(AriaRole.Link, new() { NameRegex = new("Looked at by another") }).First.ClickAsync();
        await Assertions.Expect(inbox.Pane.GetByText("This email is in " + installation.Host.Agent.Name + "'s inbox")).ToBeVisibleAsync();
        await Assertions.Expect(inbox.Body.GetByText("One of several.")).ToBeVisibleAsync();
        await Assertions.Expect(inbox.Pane.GetByRole(AriaRole.Link, new() { Name = "Add to existing opportunity" })).ToHaveCountAsync(0);
        await administrator.LookAsync();
    }

    /// <summary>A dialog that opens and closes by key lists the shortcuts; in a text field the keys are letters.</summary>
    private static async Task HelpAsync(Visitor agent)
    {
        var dialog = agent.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" });
        await KeyAsync(agent, "?");
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await agent.LookAsync();
        await KeyAsync(agent, "Escape");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await agent.PressAsync("Keyboard shortcuts");
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await KeyAsync(agent, "Escape");
    }

    private static async Task FindAsync(Visitor agent, InboxPages inbox)
    {
        var search = agent.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search sender, subject and text" });
        await KeyAsync(agent, "/");
        await Assertions.Expect(search).ToBeFocusedAsync();
        await agent.Page.Keyboard.TypeAsync("Triage jx");
        await Assertions.Expect(search).ToHaveValueAsync("Triage jx");
        await search.FillAsync("Triage");
        await agent.Page.Keyboard.PressAsync("Enter");
        await agent.Page.WaitForURLAsync("**find=Triage**");
        await Assertions.Expect(inbox.Rows).ToHaveCountAsync(Subjects.Length);
    }

    private static async Task SelectTwoAsync(Visitor agent, InboxPages inbox)
    {
        await KeyAsync(agent, "j");
        await Assertions.Expect(inbox.Rows.Nth(0)).ToHaveAttributeAsync("aria-current", "true");
        await KeyAsync(agent, "x");
        await agent.SeeAsync("1 selected");
        await BeforeMailArrivesAsync(agent, async () =>
        {
            await KeyAsync(agent, "j");
            await KeyAsync(agent, "j");
            await Assertions.Expect(inbox.Rows.Nth(2)).ToHaveAttributeAsync("aria-current", "true");
            await KeyAsync(agent, "k");
            await Assertions.Expect(inbox.Rows.Nth(1)).ToHaveAttributeAsync("aria-current", "true");
        });
        await Assertions.Expect(inbox.Pane.GetByRole(AriaRole.Heading, new() { Name = Subjects[2] })).ToBeVisibleAsync();
        await Assertions.Expect(inbox.Rows.Nth(1)).ToHaveAttributeAsync("aria-current", "true");
        await KeyAsync(agent, "x");
        await agent.SeeAsync("2 selected");
        await Assertions.Expect(inbox.Boxes.Nth(1)).ToBeCheckedAsync();

        // Selects a range with Shift, and deselects everything.
        await inbox.Boxes.Nth(3).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await agent.SeeAsync("4 selected");
        await agent.PressAsync("Clear selection");
        await Assertions.Expect(agent.Content.GetByRole(AriaRole.Button, new() { Name = "Clear selection" })).ToBeHiddenAsync();
        await inbox.Boxes.Nth(0).CheckAsync();
        await inbox.Boxes.Nth(1).CheckAsync();
        await agent.SeeAsync("2 selected");
    }

    private static async Task FileAsync(Visitor agent, InboxPages inbox)
    {
        await KeyAsync(agent, "e");
        await Assertions.Expect(inbox.Pane.GetByRole(AriaRole.Heading, new() { Name = "2 selected emails" })).ToBeVisibleAsync();
        await agent.LookAsync();
        await inbox.Pane.GetByRole(AriaRole.Radio, new() { NameRegex = new(Company.Opportunity) }).CheckAsync();
        await inbox.Pane.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await agent.SeeAsync("2 emails were added to #");
        await Assertions.Expect(inbox.Rows).ToHaveCountAsync(Subjects.Length - 2);
        await Assertions.Expect(agent.Page.Locator("#sm-live")).ToContainTextAsync("2 emails were added to #");
    }

    private static async Task UndoAsync(Visitor agent, InboxPages inbox)
    {
        // The checks take time, so the action is repeated to make the button visible.
        await agent.Content.GetByRole(AriaRole.Checkbox, new() { Name = "Select all on this page" }).CheckAsync();
        await agent.SeeAsync("2 selected");
        await KeyAsync(agent, "c");
        await Assertions.Expect(inbox.Pane.GetByText("All senders belong to " + Company.Client)).ToBeVisibleAsync();
        await inbox.Pane.GetByRole(AriaRole.Button, new() { Name = "Add notes" }).ClickAsync();
        await agent.SeeAsync("2 emails were added as CRM notes.");
        await KeyAsync(agent, "z");
        await agent.SeeAsync("Undone. 2 emails are back where they were.");
        await Assertions.Expect(inbox.Rows).ToHaveCountAsync(Subjects.Length - 2);
    }

    private static async Task OneMailAsync(Visitor agent, InboxPages inbox)
    {
        // A key waits for the email that it was pressed for.
        await BeforeMailArrivesAsync(agent, async () =>
        {
            await KeyAsync(agent, "j");
            await KeyAsync(agent, "n");
        });
        await Assertions.Expect(inbox.Pane.GetByRole(AriaRole.Heading, new() { Name = "Add new opportunity" })).ToBeVisibleAsync();
        await Assertions.Expect(inbox.Pane.GetByLabel("Summary")).ToHaveValueAsync(Subjects[1]);
        await KeyAsync(agent, "Escape");
        await Assertions.Expect(inbox.Body.GetByText("One of several.")).ToBeVisibleAsync();

        // The keys also work after a click into the email.
        await inbox.Body.GetByText("One of several.").ClickAsync();
        await KeyAsync(agent, "n");
        await inbox.Pane.GetByRole(AriaRole.Button, new() { Name = "Add opportunity" }).ClickAsync();
        await agent.SeeAsync("Added #");
        await KeyAsync(agent, "z");
        await agent.SeeAsync("Undone. The email is back where it was.");
        await Assertions.Expect(inbox.Pane.GetByRole(AriaRole.Heading, new() { Name = Subjects[1] })).ToBeVisibleAsync();
    }

    /// <summary>Runs an action while no email can load; the emails load afterwards.</summary>
    private static async Task BeforeMailArrivesAsync(Visitor agent, Func<Task> act)
    {
        const string Mail = "**/Inbox/Mail/**";
        var arrive = new TaskCompletionSource();
        await agent.Page.RouteAsync(Mail, async route =>
        {
            await arrive.Task;
            await route.ContinueAsync();
        });
        await act();
        arrive.SetResult();
        await agent.Page.UnrouteAsync(Mail);
    }

    /// <summary>Presses a key after the page's scripts have loaded.</summary>
    private static async Task KeyAsync(Visitor agent, string key)
    {
        await agent.Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        await agent.Page.Keyboard.PressAsync(key);
    }

    /// <summary>Delivers emails; the last one is the newest.</summary>
    private async Task ReceiveAsync(params string[] subjects)
    {
        foreach (var subject in subjects)
        {
            Company.Deliver(installation.Host, Company.Unmatched, Company.Prospect, subject, "One of several.");
        }

        await using var administrator = await installation.EnterAsync(fixture.Browser, installation.Host.Administrator);
        await new ConnectionPages(administrator).OpenAsync(Company.Connection, "Activity");
        await new ActivityPage(administrator).ImportNowAsync(mailboxes: 3);
    }
}
