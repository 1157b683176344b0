using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Content;

/// <summary>New email on tickets and waiting statuses (A1) in Orchard: menu, title, list, and the effects of the content editor.</summary>
public abstract class NewEmailTests(ITestSite site)
{
    private const string Pages = "/Admin/mailbox";

    [Fact]
    public async Task Tickets_NewEmail_IsInMenuTitleListAndNews()
    {
        await using var edited = await EditedSite.StartAsync(site);
        await MarkAsync(edited);

        var list = await edited.Browser.GetAsync(Pages + "/Tickets/Index");

        Assert.StartsWith("(1) Tickets - ", list.Title, StringComparison.Ordinal);
        Assert.Equal("1", list.QuerySelector("#sm-ticket-badge [data-sm-unread-text]")!.TextContent);
        Assert.Contains("sm-unread", list.QuerySelector($"tr[data-sm-ticket='{edited.Ticket.Id}']")!.ClassList);
        Assert.Contains(
            "Solar roof",
            (await edited.Browser.GetAsync(Pages + "/Tickets/Index?new=true")).QuerySelector("#tickets")!.TextContent,
            StringComparison.Ordinal);
        var news = list.QuerySelector("meta[name=sm-news]")!.GetAttribute("content")!;
        using var answer = await edited.Browser.AskAsync(news);
        var counts = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal((1, "(1) "), (counts.GetProperty("tickets").GetInt32(), counts.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task Editor_AnotherAgentOrRemoved_TakesTheMarkAlong()
    {
        await using var edited = await EditedSite.StartAsync(site);
        await MarkAsync(edited);
        var me = (await edited.AdministratorAsync()).Id;

        await edited.EditAsync(edited.Ticket.Id, new() { ["SalesMailboxTicketPart.AgentId"] = "" });
        Assert.Equal((0, 1), (await CountAsync(edited, me), await CountAsync(edited, UnreadEmail.Nobody)));
        await edited.EditAsync(edited.Ticket.Id, new() { ["SalesMailboxTicketPart.AgentId"] = me });
        Assert.Equal(1, await CountAsync(edited, me));

        await edited.RemoveAsync(edited.Ticket.Id);
        Assert.Equal(0, await CountAsync(edited, me));
    }

    [Fact]
    public async Task Editor_WaitingStatus_KeepsTheStatusBefore()
    {
        await using var edited = await EditedSite.StartAsync(site);
        await edited.EditAsync(edited.Ticket.Id, new() { ["SalesMailboxTicketPart.StatusId"] = "in-progress" });

        await edited.EditAsync(edited.Ticket.Id, new() { ["SalesMailboxTicketPart.StatusId"] = "waiting" });

        var ticket = (await edited.DoAsync<ITicketStore, Ticket?>(store => store.FindAsync(edited.Ticket.Id)))!;
        Assert.Equal(("in-progress", true), (ticket.StatusBeforeWaitingId, ticket.WaitingSince is not null));
        var statuses = await edited.Browser.GetAsync(Pages + "/TicketStatuses/Index");
        Assert.Contains("Waiting for the client", statuses.QuerySelector("#statuses")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Adds an email to the ticket that its agent, the administrator, hasn't read.</summary>
    private static async Task MarkAsync(EditedSite edited)
    {
        var me = (await edited.AdministratorAsync()).Id;
        await edited.EditAsync(edited.Ticket.Id, new() { ["SalesMailboxTicketPart.AgentId"] = me });
        await edited.DoAsync<IServiceProvider, bool>(async services =>
        {
            var email = new UnreadEmail
            {
                AgentId = me,
                TicketId = edited.Ticket.Id,
                MessageId = "m",
                ReceivedAt = DateTimeOffset.UtcNow,
                At = DateTimeOffset.UtcNow,
            };
            await services.GetRequiredService<IUnreadEmailStore>().AddOnceAsync(email);
            await services.GetRequiredService<IUnitOfWork>().CommitAsync();
            return true;
        });
    }

    private static Task<int> CountAsync(EditedSite edited, string agentId) =>
        edited.DoAsync<IUnreadEmailStore, int>(store => store.CountAsync(agentId, 10));
}
