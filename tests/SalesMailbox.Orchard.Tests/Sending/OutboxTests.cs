using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Sending;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Sending;

/// <summary>O3 in a real tenant: the background task sends through Gmail.</summary>
[Collection(TenantSite.Name)]
public sealed class OutboxTests(TenantSite site)
{
    private const string Tenant = TenantSite.North;

    [Fact]
    public async Task DoWorkAsync_QueuedMail_SendsItOnceAndStoresWhatWasSent()
    {
        var desk = await site.AtWorkAsync(Tenant, "outbox@example.com");
        var mail = (await site.QueueAsync(Tenant, desk, "Your roof")).Value!;
        site.Site.Log.Clear();

        await site.SendAsync(Tenant);
        await site.SendAsync(Tenant);

        var sent = await site.OutgoingAsync(Tenant, mail.Id);
        Assert.Equal((OutgoingState.Sent, null), (sent.State, sent.DueAt));
        Assert.Single(site.Gmail.Calls("outbox@example.com"), call => call.Name == "messages.send");
        var stored = await site.Site.InTenantAsync(Tenant, services => services.GetRequiredService<IMessageStore>().FindAsync(mail.Id));
        Assert.Equal((desk.Ticket, "Your roof"), (stored?.TicketId, stored?.Subject));
        using var anna = await site.SignInAsync(Tenant, Staff.Anna);
        Assert.Contains("Your roof", (await anna.GetAsync("/Admin/mailbox/Tickets/Details/" + desk.Ticket)).Text, StringComparison.Ordinal);
        Assert.Empty(site.Site.Log.Lines);
    }

    [Fact]
    public async Task DoWorkAsync_OfAnotherTenant_LeavesTheMailAlone()
    {
        var desk = await site.AtWorkAsync(Tenant, "own@example.com");
        var mail = (await site.QueueAsync(Tenant, desk, "Only here")).Value!;

        await site.SendAsync(TenantSite.First);

        Assert.Equal(OutgoingState.Queued, (await site.OutgoingAsync(Tenant, mail.Id)).State);
        await site.SendAsync(Tenant);
        Assert.Equal(OutgoingState.Sent, (await site.OutgoingAsync(Tenant, mail.Id)).State);
    }

    [Fact]
    public async Task Start_OfATenant_HasTheFirstActions()
    {
        var names = await site.Site.InTenantAsync(TenantSite.First, async services =>
            (await services.GetRequiredService<IActionDefinitionStore>().ListAsync()).Select(action => action.Name).ToHashSet());

        Assert.Superset(new HashSet<string> { "Reply", "Send quotation", "Call note" }, names);
    }
}
