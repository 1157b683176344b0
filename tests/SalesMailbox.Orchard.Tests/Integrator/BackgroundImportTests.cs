using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using SalesMailbox.Core.Import;
using SalesMailbox.Gmail.Sandbox.Faults;
using SalesMailbox.Orchard.Tests.Hosting;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Orchard.Tests.Integrator;

/// <summary>I1, I2: the background task imports from Gmail in a tenant below a prefix.</summary>
[Collection(TenantSite.Name)]
public sealed class BackgroundImportTests(TenantSite site)
{
    private const string Tenant = TenantSite.North;

    [Fact]
    public async Task DoWorkAsync_MailOfAContact_IsOnTheTicketAndGmailIsAsItWas()
    {
        await site.ConnectAsync(Tenant, "solar@example.com", matching: true);
        using var anna = await site.SignInAsync(Tenant, Staff.Anna);
        var client = await anna.NewClientAsync("Brightwell Solar");
        var contact = await anna.NewContactAsync(client, "Clara", "clara@brightwell-solar.example");
        var ticket = await anna.NewTicketAsync("Roof of the town hall", client, ("Form.ContactIds", contact));
        site.Deliver("solar@example.com", "About the roof", "Clara <clara@brightwell-solar.example>");
        var before = site.Gmail.Snapshot("solar@example.com");
        var calls = site.Gmail.Calls().Count;
        site.Site.Log.Clear();

        await site.ImportAsync(Tenant);

        Assert.Contains("About the roof", (await anna.GetAsync("/Admin/mailbox/Tickets/Details/" + ticket)).Text, StringComparison.Ordinal);
        Assert.Equal(before.Hash, site.Gmail.Snapshot("solar@example.com").Hash);
        Assert.DoesNotContain(site.Gmail.Calls().Skip(calls), call => call.Changes);
        Assert.Empty(site.Site.Log.Lines);
    }

    [Fact]
    public async Task DoWorkAsync_ConnectionSwitchedOff_LeavesItsMailboxAlone()
    {
        var off = await site.ConnectAsync(Tenant, "off@example.com", isOn: false);
        var on = await site.ConnectAsync(Tenant, "on@example.com");
        site.Deliver("off@example.com", "Not now");
        site.Deliver("on@example.com", "Now");
        var last = site.Gmail.Calls()[^1].Sequence;

        await site.ImportAsync(Tenant);

        Assert.Equal("Now", Assert.Single(await site.InboxAsync(Tenant, on)).Subject);
        Assert.Empty(await site.InboxAsync(Tenant, off));
        Assert.Empty(site.Gmail.Calls("off@example.com", last));
    }

    /// <summary>
    /// Orchard runs a tenant's tasks one after the other: a task that waited would delay sending and other tenants' tasks.
    /// </summary>
    [Fact]
    public async Task DoWorkAsync_OneMailboxHangs_EndsAtOnceAndTheOthersAreImported()
    {
        var slow = await site.ConnectAsync(Tenant, "slow@example.com");
        var quick = await site.ConnectAsync(Tenant, "quick@example.com");
        await site.Site.WhenImportsIdleAsync();
        site.Gmail.AddFault(new Fault { Kind = FaultKind.Slow, Account = "slow@example.com", DelayMilliseconds = 40_000 });
        try
        {
            await site.StartImportAsync(Tenant);
            await Eventually.BecomesAsync(() => RunningAsync(Tenant), running => running.Contains(slow.MailboxId));
            site.Deliver("quick@example.com", "In time");
            await site.StartImportAsync(Tenant);
            await Eventually.BecomesAsync(async () => (await site.InboxAsync(Tenant, quick)).Count, count => count == 1);

            Assert.Contains(slow.MailboxId, await RunningAsync(Tenant));
        }
        finally
        {
            site.Gmail.ClearFaults();
            await site.Site.WhenImportsIdleAsync();
        }
    }

    [Fact]
    public async Task BackgroundService_TenantNobodyVisitedSinceTheStart_Imports()
    {
        var connected = await site.ConnectAsync(Tenant, "early@example.com");
        site.Deliver("early@example.com", "Over night");
        site.World.Advance(TimeSpan.FromMinutes(11));
        try
        {
            await site.Site.RestartAsync(
                services => services.AddSingleton<IClock, QuickClock>().Configure<BackgroundServiceOptions>(options =>
                    (options.ShellWarmup, options.PollingTime, options.MinimumIdleTime) = (
                        true, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(50))));

            // Checks only Gmail until the import has started.
            await Eventually.BecomesAsync(
                () => Task.FromResult(site.Gmail.Calls("early@example.com").Any(call => call.Name == "messages.get")), begun => begun);
            var inbox = await Eventually.BecomesAsync(
                async () => (await site.InboxAsync(Tenant, connected)).Select(message => message.Subject), mails => mails.Any());
            Assert.Equal(["Over night"], inbox);
        }
        finally
        {
            await site.Site.RestartAsync();
        }
    }

    private Task<List<string>> RunningAsync(string tenant) => site.Site.InTenantAsync(tenant, async services =>
        (await services.GetRequiredService<IImportRunStore>().ListRunningAsync(null)).Select(run => run.MailboxId).ToList());
}
