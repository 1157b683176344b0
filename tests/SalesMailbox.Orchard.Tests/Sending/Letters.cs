using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.BackgroundTasks;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Sending;

/// <summary>Emails that an agent sends from a tenant.</summary>
internal static class Letters
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Creates a ticket of Anna's, and Anna's mailbox.</summary>
    public static async Task<(string Ticket, Connected Mailbox)> AtWorkAsync(this TenantSite site, string tenant, string address)
    {
        var connected = await site.ConnectAsync(tenant, address);
        using var anna = await site.SignInAsync(tenant, Staff.Anna);
        return (await anna.NewTicketAsync("Offer " + address, await anna.NewClientAsync("Client " + address)), connected);
    }

    public static Task<Result<OutgoingMail>> QueueAsync(
        this TenantSite site, string tenant, (string Ticket, Connected Mailbox) desk, string subject, string? quotation = null) =>
        site.Site.InTenantAsync(tenant, async services =>
        {
            var agent = (await services.GetRequiredService<IAgentDirectory>().ListAsync(Stop)).Single(agent => agent.Name == Staff.Anna);
            var draft = new MailDraft
            {
                TicketId = desk.Ticket,
                MailboxId = desk.Mailbox.MailboxId,
                To = "Clara <clara@brightwell.example>",
                Subject = subject,
                Text = "Dear Clara",
                QuotationId = quotation,
            };
            return await services.GetRequiredService<Outbox>().QueueAsync(agent, draft, Stop);
        });

    /// <summary>Runs the task like Orchard every minute.</summary>
    public static Task SendAsync(this TenantSite site, string tenant) => site.Site.InTenantAsync(tenant, async services =>
    {
        await services.GetServices<IBackgroundTask>().OfType<OutboxBackgroundTask>().Single().DoWorkAsync(services, Stop);
        return true;
    });

    public static Task<OutgoingMail> OutgoingAsync(this TenantSite site, string tenant, string id) =>
        site.Site.InTenantAsync(tenant, async services =>
            await services.GetRequiredService<IOutboxStore>().FindAsync(id, Stop)
            ?? throw new InvalidOperationException("There is no such mail."));

    /// <summary>Removes settings that an earlier test may have left.</summary>
    public static Task ForgetQuotationSettingsAsync(this TenantSite site, string tenant) =>
        site.Site.InTenantAsync(tenant, async services =>
        {
            await services.GetRequiredService<ISettingsStore>().SetAsync(new QuotationSettings(), Stop);
            await services.GetRequiredService<IUnitOfWork>().CommitAsync(Stop);
            return true;
        });

    /// <summary>Enables or disables a feature of the site, as an administrator does.</summary>
    public static Task SwitchAsync(this TenantSite site, string tenant, string feature, bool on) =>
        site.Site.InTenantAsync(tenant, async services =>
        {
            var manager = services.GetRequiredService<IShellFeaturesManager>();
            var found = (await manager.GetAvailableFeaturesAsync()).Where(available => available.Id == feature).ToList();
            Assert.Single(found);
            return on ? await manager.EnableFeaturesAsync(found, true) : await manager.DisableFeaturesAsync(found, true);
        });
}
