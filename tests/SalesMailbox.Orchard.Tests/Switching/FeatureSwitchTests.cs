using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using SalesMailbox.Orchard.BackgroundTasks;
using SalesMailbox.Orchard.Tests.Hosting;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Orchard.Tests.Switching;

/// <summary>S2: an administrator enables and disables the feature on Orchard's own page.</summary>
[Collection(TenantSite.Name)]
public sealed class FeatureSwitchTests(TenantSite site)
{
    private const string Tenant = TenantSite.West;

    [Fact]
    public async Task Feature_OnOffAndOnAgain_ComesGoesAndKeepsItsData()
    {
        using var admin = await site.SignInAsync(Tenant);
        await AssertIsAwayAsync(admin);

        await SwitchAsync(admin, Features.Admin, "Enable");
        Assert.DoesNotContain(site.Site.Log.Lines, line => line.Contains("IFeatureEventHandler", StringComparison.Ordinal));
        await AssertIsThereAsync(admin);
        var connected = await site.ConnectAsync(Tenant, "west@example.com", Staff.Admin);
        var ticket = await admin.NewTicketAsync("Wind park", await admin.NewClientAsync("Westwind"));
        site.Deliver("west@example.com", "Before");
        await site.ImportAsync(Tenant);
        site.Deliver("west@example.com", "Meanwhile");

        await SwitchAsync(admin, Features.Admin, "Disable");
        await AssertIsAwayAsync(admin);

        await SwitchAsync(admin, Features.Admin, "Enable");
        await AssertIsThereAsync(admin);
        Assert.Contains("Before", (await admin.GetAsync("/Admin/mailbox/Inbox/Index")).Text, StringComparison.Ordinal);
        Assert.Contains("Wind park", (await admin.GetAsync("/Admin/mailbox/Tickets/Details/" + ticket)).Text, StringComparison.Ordinal);
        Assert.Contains("Signed in", (await admin.GetAsync("/Admin/mailbox/Integrations/Index")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/Admin/mailbox/Connections/Edit/" + connected.ConnectionId)).Status);
        await site.ImportAsync(Tenant);
        Assert.Equal(["Before", "Meanwhile"], (await site.InboxAsync(Tenant, connected, Staff.Admin)).Select(message => message.Subject));

        // Every change of features makes Orchard check the features that are enabled only because others need them.
        await SwitchAsync(admin, "OrchardCore.Sitemaps", "Enable");
        await AssertIsThereAsync(admin);
        await SwitchAsync(admin, Features.Admin, "Disable");
        await AssertIsAwayAsync(admin);
    }

    private async Task AssertIsThereAsync(Visitor admin)
    {
        var menu = (await admin.GetAsync("/Admin")).Links.ToList();
        foreach (var page in new[] { "Home", "Inbox", "Tickets", "Clients", "Connections", "Integrations", "Notices", "Actions" })
        {
            Assert.Contains($"/west/Admin/mailbox/{page}/Index", menu);
            Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/Admin/mailbox/{page}/Index")).Status);
        }

        Assert.Equal(2, await CountTasksAsync());
        var tasks = (await admin.GetAsync("/Admin/BackgroundTasks")).Text;
        Assert.Contains("Sales mailbox import", tasks, StringComparison.Ordinal);
        Assert.Contains("Sales mailbox outbox", tasks, StringComparison.Ordinal);
    }

    private async Task AssertIsAwayAsync(Visitor admin)
    {
        var menu = await admin.GetAsync("/Admin");
        Assert.Equal(HttpStatusCode.OK, menu.Status);
        Assert.DoesNotContain(menu.Links, link => link.Contains("/mailbox/", StringComparison.OrdinalIgnoreCase));
        var actions = await ModuleAction.AllAsync(site);
        Assert.NotEmpty(actions);
        foreach (var path in actions.Where(action => action.Verb == "GET").Select(action => action.Path()))
        {
            var page = await admin.GetAsync(path);
            Assert.True(page.Status == HttpStatusCode.NotFound, $"{path}: {page.Status}");
        }

        Assert.Equal(0, await CountTasksAsync());
        Assert.DoesNotContain("Sales mailbox import", (await admin.GetAsync("/Admin/BackgroundTasks")).Text, StringComparison.Ordinal);
    }

    private Task<int> CountTasksAsync() => site.Site.InTenantAsync(Tenant, services =>
        Task.FromResult(
            services.GetServices<IBackgroundTask>().Count(task => task.GetType().Assembly == typeof(ImportBackgroundTask).Assembly)));

    private static async Task SwitchAsync(Visitor admin, string feature, string how)
    {
        var answer = await admin.PostAsync($"/Admin/Features/{feature}/{how}", await admin.TokenAsync());
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{how} {feature}: {answer.Status} {answer.Text}");
    }
}
