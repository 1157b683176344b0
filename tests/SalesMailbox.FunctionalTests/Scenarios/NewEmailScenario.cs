using System.Text.RegularExpressions;
using SalesMailbox.FunctionalTests.Pages;
using SalesMailbox.FunctionalTests.People;

namespace SalesMailbox.FunctionalTests.Scenarios;

/// <summary>A matched email is shown as new to its agent until the ticket is opened, and an answer ends the waiting status (A1).</summary>
public abstract class NewEmailScenario(BrowserFixture fixture, Installation installation)
{
    private const string Summary = "Lamps for the reading room";

    /// <summary>Replaces the browser's notifications: they are recorded, and permission is granted on request.</summary>
    private const string RecordedNotifications =
        """
        window.Notification = class {
            static get permission() { return localStorage.getItem('allowed') ?? 'default'; }
            static requestPermission() { localStorage.setItem('allowed', 'granted'); return Promise.resolve('granted'); }
            constructor(title) { localStorage.setItem('notified', JSON.stringify([...JSON.parse(localStorage.getItem('notified') ?? '[]'), title])); }
            close() { }
        };
        """;

    [Fact]
    public async Task MatchedEmail_UntilTheTicketIsOpened_IsSeenEverywhere()
    {
        await using var agent = await installation.EnterAsync(fixture.Browser, installation.Host.Agent);
        await agent.Page.AddInitScriptAsync(RecordedNotifications);
        await new ClientPages(agent).AddTicketAsync(Summary, Company.Client, Company.Contact);
        await SwitchNotificationsOnAsync(agent);
        var before = await BadgeAsync(agent);

        await ReceiveAsync(Summary);

        await agent.OpenAsync("Tickets");
        await agent.SeeHeadingAsync("Tickets");
        var row = agent.Content.GetByRole(AriaRole.Row, new() { NameRegex = new Regex(Summary) });
        await Assertions.Expect(row).ToHaveClassAsync(new Regex("sm-unread"));
        await Assertions.Expect(row.Locator(".sm-new")).ToContainTextAsync("1");
        Assert.Equal("700", await row.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(Summary) })
            .EvaluateAsync<string>("link => getComputedStyle(link).fontWeight"));
        Assert.Equal(before + 1, await BadgeAsync(agent));
        Assert.Matches(@"^\(\d+\+?\) Tickets", await agent.Page.TitleAsync());
        await agent.LookAsync();
        await NotifiedOnceAsync(agent);

        await agent.FollowAsync("New email");
        await Assertions.Expect(row).ToBeVisibleAsync();
        await agent.LookAsync();
        await agent.OpenAsync("Home");
        await Assertions.Expect(agent.Page.Locator("#new-email")).ToContainTextAsync(Summary);
        await agent.LookAsync();

        await agent.Page.Locator("#new-email").GetByRole(AriaRole.Link, new() { NameRegex = new Regex(Summary) }).ClickAsync();
        await Assertions.Expect(agent.Content.Locator("#timeline .sm-new")).ToBeVisibleAsync();
        await Assertions.Expect(agent.Content.GetByRole(AriaRole.Button, new() { Name = "Mark as unread" })).ToBeVisibleAsync();
        Assert.Equal(before, await BadgeAsync(agent));
        await agent.LookAsync();
        await agent.OpenAsync("Tickets");
        await Assertions.Expect(row).ToBeVisibleAsync();
        await Assertions.Expect(row).Not.ToHaveClassAsync(new Regex("sm-unread"));

        await new ClientPages(agent).OpenTicketAsync(Summary);
        await agent.PressAsync("Mark as unread");
        await agent.SeeAsync("is unread");
        await Assertions.Expect(row).ToHaveClassAsync(new Regex("sm-unread"));
        agent.Watch.AssertQuiet();
    }

    [Fact]
    public async Task AnswerToAWaitingTicket_ReturnsItToItsStatusAndNotifies()
    {
        const string Waits = "Shelves for the archive";
        await using var agent = await installation.EnterAsync(fixture.Browser, installation.Host.Agent);
        await new ClientPages(agent).AddTicketAsync(Waits, Company.Client, Company.Contact);
        await new ClientPages(agent).OpenTicketAsync(Waits);
        await SetStatusAsync(agent, "In progress");
        await SetStatusAsync(agent, "Waiting for client");

        await ReceiveAsync(Waits);

        await agent.OpenAsync("Notifications");
        await agent.SeeAsync($"{Waits}. Its status is In progress again.");
        await agent.LookAsync();
        await agent.Content.GetByRole(AriaRole.Link, new() { Name = "Open the ticket" }).First.ClickAsync();
        await Assertions.Expect(agent.Content.Locator("#ticket-status")).ToHaveTextAsync("In progress");
        await agent.SeeAsync("The client replied, so the ticket is no longer waiting");
        await agent.LookAsync();
    }

    [Fact]
    public async Task Statuses_AsAdministrator_SayWhatTheyMean()
    {
        await using var administrator = await installation.EnterAsync(fixture.Browser, installation.Host.Administrator);
        await administrator.OpenAsync("Tickets");
        await administrator.Page.GotoAsync(administrator.Page.Url.Replace("/Tickets/Index", "/Tickets", StringComparison.Ordinal)
            .Replace("/Tickets", "/TicketStatuses/Index", StringComparison.Ordinal));
        await administrator.SeeHeadingAsync("Statuses");
        await administrator.SeeAsync("Waiting for the client");
        await administrator.LookAsync();
        await administrator.FollowAsync("Waiting for client");
        await Assertions.Expect(administrator.Page.GetByLabel("Meaning")).ToHaveValueAsync("Waiting");
        await administrator.LookAsync();
    }

    private static async Task SwitchNotificationsOnAsync(Visitor agent)
    {
        await agent.OpenAsync("Notifications");
        await agent.SeeAsync("Off in this browser.");
        await agent.LookAsync();
        await agent.PressAsync("Turn on");
        await agent.SeeAsync("On in this browser.");
        await agent.LookAsync();
    }

    /// <summary>
    /// The email is requested twice and in a second page, but causes only one notification, with its sender and ticket and without its
    /// content.
    /// </summary>
    private static async Task NotifiedOnceAsync(Visitor agent)
    {
        for (var times = 0; times < 2; times++)
        {
            var asked = agent.Page.WaitForResponseAsync("**/News**");
            await agent.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");
            await asked;
        }

        await agent.Page.WaitForFunctionAsync("localStorage.getItem('notified')");
        var notified = (await agent.Page.EvaluateAsync<string[]>("JSON.parse(localStorage.getItem('notified'))"))
            .Where(title => title.Contains(Summary, StringComparison.Ordinal));
        Assert.Matches($@"^New email on #\d+ {Summary} from Jo Bright$", Assert.Single(notified));
    }

    private static async Task<int> BadgeAsync(Visitor agent) =>
        await agent.Page.Locator("#sm-ticket-badge [data-sm-unread-text]").First.EvaluateAsync<int>("badge => Number(badge.textContent)");

    private static async Task SetStatusAsync(Visitor agent, string status)
    {
        await agent.Page.Locator("#open-status").SelectOptionAsync(new SelectOptionValue { Label = status });
        await agent.Page.GetByRole(AriaRole.Button, new() { Name = "Set status", Exact = true }).ClickAsync();
        await Assertions.Expect(agent.Content.Locator("#ticket-status")).ToHaveTextAsync(status);
    }

    private async Task ReceiveAsync(string summary)
    {
        Company.Deliver(installation.Host, Company.Matched, Company.Prospect, "Re: " + summary, "No word of this.");
        await using var administrator = await installation.EnterAsync(fixture.Browser, installation.Host.Administrator);
        await new ConnectionPages(administrator).OpenAsync(Company.Connection, "Activity");
        await new ActivityPage(administrator).ImportNowAsync(mailboxes: 3);
    }
}
