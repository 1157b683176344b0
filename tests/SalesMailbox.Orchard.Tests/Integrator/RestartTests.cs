using System.Net;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Integrator;

/// <summary>A site keeps its data across a restart.</summary>
[Collection(TenantSite.Name)]
public sealed class RestartTests(TenantSite site)
{
    private const string Tenant = TenantSite.North;
    private const string Address = "restart@example.com";

    [Fact]
    public async Task Restart_OnTheSameFolder_KeepsEverythingAndImportsOnlyWhatIsNew()
    {
        var connected = await site.ConnectAsync(Tenant, Address);
        using var anna = await site.SignInAsync(Tenant, Staff.Anna);
        var ticket = await anna.NewTicketAsync("Lasting", await anna.NewClientAsync("Evergreen"));
        site.Deliver(Address, "First");
        await site.ImportAsync(Tenant);

        await site.Site.RestartAsync();

        Assert.Contains(Address, (await anna.GetAsync("/Admin/mailbox/Integrations/Index")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await anna.GetAsync("/Admin/mailbox/Tickets/Details/" + ticket)).Status);
        var last = site.Gmail.Calls()[^1].Sequence;
        var second = site.Deliver(Address, "Second");
        await site.ImportAsync(Tenant);

        var calls = site.Gmail.Calls(Address, last);
        Assert.Equal(["First", "Second"], (await site.InboxAsync(Tenant, connected)).Select(message => message.Subject));
        Assert.EndsWith("/" + second, Assert.Single(calls, call => call.Name == "messages.get").Path, StringComparison.Ordinal);
        Assert.Contains(calls, call => call.Name == "history.list");
        Assert.DoesNotContain(calls, call => call.Name == "messages.list");
        Assert.Empty(site.Site.Log.Lines);
    }
}
