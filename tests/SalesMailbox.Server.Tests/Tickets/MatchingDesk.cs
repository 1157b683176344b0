using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Tickets;

/// <summary>An office in which Anna's mailbox is matched and Ben's leaves its email in My Inbox.</summary>
public abstract class MatchingDesk(Office office) : IClassFixture<Office>, IAsyncLifetime
{
    protected ServerUnderTest Server => office.Server;

    public async ValueTask InitializeAsync()
    {
        if ((await Server.InTenantAsync("default", services => services.GetRequiredService<IConnectionStore>().ListAsync())).Count == 0)
        {
            var connection = await Server.ConnectAsync();
            await Server.AddMailboxAsync(connection, People.Anna, matching: true);
            await Server.AddMailboxAsync(connection, People.Ben);
        }
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected static string TokenOf(Page page) => page.Document.QuerySelector("meta[name=sm-antiforgery]")!.GetAttribute("content")!;

    /// <summary>Returns the counts that an open page requests.</summary>
    protected static async Task<JsonElement> NewsAsync(Visitor visitor, string since = "") =>
        JsonDocument.Parse((await visitor.GetAsync("/News" + (since.Length > 0 ? "?since=" + since : ""))).Body).RootElement;

    protected async Task ReceiveAsync(string to, string subject, string from = "Clara <clara@brightwell.example>")
    {
        Server.Deliver(to, subject, from);
        await Server.InTenantAsync(
            "default", services => services.GetRequiredService<ConnectionImporter>().RunAllAsync(ImportTrigger.Manual, to));
    }

    /// <summary>Creates Anna's ticket with this summary and an email that matched or created it.</summary>
    protected async Task<Ticket> NewEmailAsync(string summary)
    {
        await ReceiveAsync(People.Anna, summary);
        return await FindAsync(summary);
    }

    protected Task<Ticket> FindAsync(string summary) => Server.InTenantAsync("default", async services =>
        (await services.GetRequiredService<ITicketStore>().ListAsync(new TicketQuery(), new PageRequest(Size: 500))).Items
            .Single(ticket => ticket.Summary == summary));
}
