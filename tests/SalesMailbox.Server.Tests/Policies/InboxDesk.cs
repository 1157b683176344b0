using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Policies;

/// <summary>An office in which Anna and the administrator each have a mailbox, whose email goes to their inboxes.</summary>
public abstract class InboxDesk(Office office) : IClassFixture<Office>, IAsyncLifetime
{
    protected ServerUnderTest Server => office.Server;

    public async ValueTask InitializeAsync()
    {
        if ((await Server.InTenantAsync("default", services => services.GetRequiredService<IConnectionStore>().ListAsync())).Count == 0)
        {
            var connection = await Server.ConnectAsync();
            await Server.AddMailboxAsync(connection, People.Anna);
            await Server.AddMailboxAsync(connection, People.Admin);
        }
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected static string TokenOf(Page page) =>
        page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <returns>The id of the message in the agent's inbox.</returns>
    protected async Task<string> ReceiveAsync(string agent, string subject)
    {
        Server.Deliver(agent, subject);
        await Server.InTenantAsync(
            "default", services => services.GetRequiredService<ConnectionImporter>().RunAllAsync(ImportTrigger.Manual, agent));
        var id = await Server.IdOfAsync("default", agent);
        return await Server.InTenantAsync("default", async services =>
            (await services.GetRequiredService<IMessageStore>()
                .ListInboxAsync(new InboxQuery(id), new PageRequest(Size: 500))).Items.Single(message => message.Subject == subject).Id);
    }

    protected Task<MailMessage> FindAsync(string id) =>
        Server.InTenantAsync("default", async services => (await services.GetRequiredService<IMessageStore>().FindAsync(id))!);
}
