using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.EntityFrameworkCore;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.SecurityTests.Forms;

/// <summary>An office with a connection, in which Anna, Ben, and the administrator each have a mailbox.</summary>
public sealed class SalesOffice : IAsyncLifetime
{
    public ServerUnderTest Server { get; private set; } = null!;

    public SalesConnection Connection { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // Broken forms are sent to every address, including the sign-in.
        Server = await ServerUnderTest.StartAsync(settings: "--SalesMailbox:SignInsPerMinute=10000");
        await Server.MoveInAsync();
        Connection = await Server.ConnectAsync();
        foreach (var person in new[] { People.Anna, People.Ben, People.Admin })
        {
            await Server.AddMailboxAsync(Connection, person);
        }
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <returns>The id of the message in the agent's inbox.</returns>
    public async Task<string> ReceiveAsync(string agent, string subject, string from = "Clara <clara@brightwell.example>")
    {
        Server.Deliver(agent, subject, from);
        await Server.InTenantAsync(
            "default", services => services.GetRequiredService<ConnectionImporter>().RunAllAsync(ImportTrigger.Manual, agent));
        return await Server.InTenantAsync("default", async services =>
            (await services.GetRequiredService<SalesMailboxDbContext>().Messages.SingleAsync(message => message.Subject == subject)).Id);
    }

    public Task<MailMessage> FindMessageAsync(string id) =>
        Server.InTenantAsync("default", async services => (await services.GetRequiredService<IMessageStore>().FindAsync(id))!);

    public Task<string> ActionAsync(string name) =>
        Server.InTenantAsync("default", async services =>
            (await services.GetRequiredService<IActionDefinitionStore>().ListAsync()).Single(action => action.Name == name).Id);

    /// <returns>The number of objects of each kind that a form can create.</returns>
    public Task<IReadOnlyDictionary<string, int>> CountAsync() => Server.InTenantAsync("default", async services =>
    {
        var context = services.GetRequiredService<SalesMailboxDbContext>();
        return (IReadOnlyDictionary<string, int>)new Dictionary<string, int>
        {
            ["tickets"] = await context.Tickets.CountAsync(),
            ["timeline entries"] = await context.TimelineEntries.CountAsync(),
            ["clients"] = await context.Clients.CountAsync(),
            ["contacts"] = await context.Contacts.CountAsync(),
            ["notes"] = await context.CrmNotes.CountAsync(),
            ["quotations"] = await context.Quotations.CountAsync(),
            ["outgoing messages"] = await context.OutgoingMails.CountAsync(),
            ["actions"] = await context.ActionDefinitions.CountAsync(),
            ["connections"] = await context.Connections.CountAsync(),
            ["mailboxes"] = await context.Mailboxes.CountAsync(),
            ["receipts"] = await context.FormReceipts.CountAsync(),
        };
    });
}
