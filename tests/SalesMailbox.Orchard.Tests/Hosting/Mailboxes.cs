using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.BackgroundTasks;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Orchard.Tests.Hosting;

/// <param name="ConnectionId">The connection's id.</param>
/// <param name="MailboxId">The mailbox's id.</param>
internal sealed record Connected(string ConnectionId, string MailboxId);

/// <summary>Creates connections and mailboxes on the pages, as people do.</summary>
internal static class Mailboxes
{
    private const string ClientId = "tests.apps.googleusercontent.com";
    private const string Secret = "tests-secret";
    private const string Pages = "/Admin/mailbox";

    /// <summary>Follows the newcomer's path: connection, credentials, mailbox, Google's consent.</summary>
    /// <param name="address">The address of the new Google account, which is also the connection's name.</param>
    /// <param name="isOn">Whether the integrator is on.</param>
    /// <param name="matching">Whether matching is on. If it is off, email goes to My Inbox.</param>
    public static async Task<Connected> ConnectAsync(
        this TenantSite site, string tenant, string address, string agent = Staff.Anna, bool isOn = true, bool matching = false)
    {
        site.Gmail.AddAccount(address);
        site.Gmail.RegisterClient(
            ClientId, Secret, [.. site.Gmail.Clients().SelectMany(client => client.RedirectUris), Below(site, tenant, "/authcallback")]);
        using var admin = await site.SignInAsync(tenant);
        var details = await admin.FollowAsync(await admin.FillAsync(
            Pages + "/Connections/New", ("Form.Name", address), ("Form.Type", "Google"),
            ("Form.MatchingType", nameof(MatchingType.EmailDomain))));
        var id = details.Path.Split('/')[^1];
        await admin.SubmitAsync(details, "/Credentials/" + id, ("Credentials.ClientId", ClientId), ("Credentials.ClientSecret", Secret));
        await admin.SubmitAsync(
            await admin.GetAsync($"{Pages}/Connections/Edit/{id}"), "/Edit/" + id, ("Form.IntegratorEnabled", isOn ? "true" : "false"));
        await admin.FillAsync(
            $"{Pages}/Mailboxes/Add/{id}",
            ("Form.Address", address), ("Form.AgentId", await site.AgentAsync(tenant, agent)),
            ("Form.MatchingEnabled", matching ? "true" : "false"));
        var mailbox = await site.Site.InTenantAsync(tenant, async services =>
            Assert.Single(await services.GetRequiredService<IMailboxStore>().ListByConnectionAsync(id)).Id);

        using var owner = await site.SignInAsync(tenant, agent);
        var back = await owner.FollowAsync(await ConsentAsync(
            await owner.SubmitAsync(await owner.GetAsync(Pages + "/Integrations/Index"), "/SignIn/" + mailbox), address));
        Assert.Contains($"Signed in as {address}", back.Text, StringComparison.Ordinal);
        if (isOn)
        {
            // The sign-in starts an import. A test that continued at the same time would find the mailbox in use.
            await Eventually.BecomesAsync(
                () => site.Site.InTenantAsync(
                    tenant,
                    async services => (await services.GetRequiredService<IImportStateStore>().ListAsync([mailbox])).SingleOrDefault()),
                state => state is { LastSuccessAt: not null, LeaseUntil: null });
        }

        return new Connected(id, mailbox);
    }

    public static string Deliver(this TenantSite site, string to, string subject, string from = "Clara <clara@brightwell.example>") =>
        site.Gmail.Deliver(
            to,
            Encoding.UTF8.GetBytes($"From: {from}\r\nTo: {to}\r\nSubject: {subject}\r\n"
                + $"Message-ID: <{Guid.NewGuid():N}@brightwell.example>\r\n\r\nHello\r\n")).Id;

    /// <summary>Runs the task like Orchard at its next due time, and waits for the imports that it starts.</summary>
    public static async Task ImportAsync(this TenantSite site, string tenant)
    {
        await site.StartImportAsync(tenant);
        await site.Site.WhenImportsIdleAsync();
    }

    /// <summary>Runs only the task, which doesn't wait for imports.</summary>
    public static Task StartImportAsync(this TenantSite site, string tenant)
    {
        site.World.Advance(TimeSpan.FromMinutes(11));
        return site.Site.InTenantAsync(tenant, async services =>
        {
            var task = services.GetServices<IBackgroundTask>().OfType<ImportBackgroundTask>().Single();
            await task.DoWorkAsync(services, TestContext.Current.CancellationToken);
            return true;
        });
    }

    /// <returns>The messages in an agent's inbox that a mailbox received, oldest first. A message that is stored twice is returned
    /// twice.</returns>
    public static async Task<List<MailMessage>> InboxAsync(
        this TenantSite site, string tenant, Connected connected, string agent = Staff.Anna)
    {
        var id = await site.AgentAsync(tenant, agent);
        return await site.Site.InTenantAsync(tenant, async services => (await services.GetRequiredService<IMessageStore>()
            .ListInboxAsync(new InboxQuery(id, MailboxId: connected.MailboxId), new PageRequest(Size: 500))).Items
            .OrderBy(message => message.ReceivedAt)
            .ToList());
    }

    /// <summary>Allows everything on Google's pages.</summary>
    /// <returns>The response that leads back to the site.</returns>
    private static async Task<Page> ConsentAsync(Page leave, string account)
    {
        var address = new Uri(
            leave.Document.QuerySelector("a[href*='/o/oauth2/']")?.GetAttribute("href") ?? throw new InvalidOperationException(leave.Text));
        using var google = new Visitor(address.GetLeftPart(UriPartial.Authority), "", null);
        return await google.SubmitAsync(
            await google.GetAsync(address.PathAndQuery + "&account=" + Uri.EscapeDataString(account)),
            "/o/oauth2/v2/auth",
            ("decision", "allow"));
    }

    private static string Below(TenantSite site, string tenant, string path) =>
        TenantSite.PrefixOf(tenant) is { Length: > 0 } prefix ? $"{site.Site.Address}/{prefix}{path}" : site.Site.Address + path;
}
