using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Tenants;

/// <summary>S4: a tenant with the feature enabled has no access to another tenant with the feature enabled.</summary>
[Collection(TenantSite.Name)]
public sealed class StrangerTests(TenantSite site)
{
    private const string Owner = TenantSite.First;
    private const string Stranger = TenantSite.North;
    private const string Word = "marigold";

    [Fact]
    public async Task Data_OfAnotherTenant_IsNotThere()
    {
        var address = await OwnAsync("stores");
        var hash = (await site.InboxAsync(Owner, address.Connected))[0].RawHash;

        Assert.True(await RawExistsAsync(Owner, hash));
        Assert.False(await RawExistsAsync(Stranger, hash));
        await site.Site.InTenantAsync(Stranger, async services =>
        {
            Assert.DoesNotContain(
                await services.GetRequiredService<IConnectionStore>().ListAsync(),
                connection => connection.Id == address.Connected.ConnectionId);
            Assert.DoesNotContain(
                await services.GetRequiredService<IMailboxStore>().ListAsync(), mailbox => mailbox.Id == address.Connected.MailboxId);
            Assert.Null(await services.GetRequiredService<IGrantStore>().FindAsync(address.Connected.MailboxId));
            Assert.Null(await services.GetRequiredService<IMessageStore>().FindAsync(address.Mail));
            Assert.Null(await services.GetRequiredService<ITicketStore>().FindAsync(address.Ticket));
            return true;
        });
    }

    [Fact]
    public async Task Pages_AskedForIdsOfAnotherTenant_AnswerNotFound()
    {
        var owned = await OwnAsync("guessed");
        string[] ids = [owned.Connected.ConnectionId, owned.Connected.MailboxId, owned.Mail, owned.Ticket, owned.Client];
        var actions = (await ModuleAction.AllAsync(site)).Where(action => action.Verb == "GET").ToList();
        using var owner = await site.SignInAsync(Owner, Staff.Anna);
        using var stranger = await site.SignInAsync(Stranger);

        Assert.Contains(Word, (await owner.GetAsync("/Admin/mailbox/Mail/Index/" + owned.Mail)).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(
            Word, (await owner.GetAsync("/Admin/mailbox/Tickets/Details/" + owned.Ticket)).Text, StringComparison.OrdinalIgnoreCase);
        foreach (var action in actions.Where(action => action.HasId))
        {
            foreach (var id in ids)
            {
                var page = await stranger.GetAsync(action.Path(id));

                // Live is a part of a page that shows running imports, of which there are none. Without an agent, Inboxes leads to the
                // reader's own Inbox/Mail, which is tested too.
                Assert.True(
                    page.Status == HttpStatusCode.NotFound || action.ToString() is "GET Activity/Live" or "GET Inboxes/Mail",
                    $"{action}: {page.Status}");
                Assert.DoesNotContain(Word, page.Body, StringComparison.OrdinalIgnoreCase);
            }
        }

        foreach (var action in actions.Where(
            action => action is { HasId: false, Name: "Index", Template: null, Controller: not "Inboxes" }))
        {
            var page = await stranger.GetAsync(action.Path(""));
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain(Word, page.Body, StringComparison.OrdinalIgnoreCase);
            Assert.All(ids, id => Assert.DoesNotContain(id, page.Body, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Changes_AskedForIdsOfAnotherTenant_ChangeNothing()
    {
        var owned = await OwnAsync("attacked");
        using var stranger = await site.SignInAsync(Stranger);
        var token = await stranger.TokenAsync();
        foreach (var action in (await ModuleAction.AllAsync(site)).Where(action => action is { HasId: true, Verb: "POST" }))
        {
            foreach (var id in new[] { owned.Connected.ConnectionId, owned.Connected.MailboxId, owned.Mail, owned.Ticket, owned.Client })
            {
                var page = await stranger.PostAsync(action.Path(id), token, ("ticketId", owned.Ticket));
                Assert.True(page.Status < HttpStatusCode.InternalServerError, $"{action}: {page.Status}");
                Assert.DoesNotContain(Word, page.Body, StringComparison.OrdinalIgnoreCase);
            }
        }

        using var owner = await site.SignInAsync(Owner);
        Assert.Contains(
            Word,
            (await owner.GetAsync("/Admin/mailbox/Connections/Edit/" + owned.Connected.ConnectionId)).Body,
            StringComparison.OrdinalIgnoreCase);
        Assert.Equal($"{Word} attacked", Assert.Single(await site.InboxAsync(Owner, owned.Connected)).Subject);
        Assert.Equal(GrantState.Active, (await GrantAsync(owned.Connected))?.State);
    }

    [Fact]
    public async Task Cookie_OfAnotherTenant_IsWorthNothing()
    {
        using var owner = await site.SignInAsync(Owner);
        var cookies = owner.Cookies.GetCookies(new Uri(site.Site.Address));
        var signIn = Assert.Single(cookies, cookie => cookie.Name == "orchauth_" + Owner);
        using var visitor = site.Visitor(Stranger);

        var own = await site.Visitor(Owner).GetAsync("/Admin/mailbox/Home/Index", ("Cookie", $"{signIn.Name}={signIn.Value}"));
        var asItIs = await visitor.GetAsync("/Admin/mailbox/Home/Index", ("Cookie", $"{signIn.Name}={signIn.Value}"));
        var renamed = await visitor.GetAsync("/Admin/mailbox/Home/Index", ("Cookie", $"orchauth_{Stranger}={signIn.Value}"));

        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.All([asItIs, renamed], page => Assert.Equal(
            (HttpStatusCode.Redirect, true), (page.Status, page.Location?.Contains("/north/Login", StringComparison.OrdinalIgnoreCase))));
    }

    [Fact]
    public async Task Secret_OfAnotherTenant_CannotBeDecrypted()
    {
        var secret = await WithinAsync(Owner, services => services.GetRequiredService<ISecretProtector>().Protect("token"));
        var plain = await WithinAsync(
            Owner, services => services.GetRequiredService<IDataProtectionProvider>().CreateProtector("same").Protect("token"));

        Assert.Equal("token", await WithinAsync(Owner, services => services.GetRequiredService<ISecretProtector>().Unprotect(secret)));
        await Assert.ThrowsAsync<SecretUnreadableException>(() =>
            WithinAsync(Stranger, services => services.GetRequiredService<ISecretProtector>().Unprotect(secret)));

        // Not only the purpose is different; the keys are too.
        await Assert.ThrowsAnyAsync<CryptographicException>(() =>
            WithinAsync(
                Stranger, services => services.GetRequiredService<IDataProtectionProvider>().CreateProtector("same").Unprotect(plain)));
    }

    /// <summary>Creates the objects to look for in the owner's tenant.</summary>
    private async Task<Owned> OwnAsync(string name)
    {
        var connected = await site.ConnectAsync(Owner, $"{Word}.{name}@example.com");
        using var anna = await site.SignInAsync(Owner, Staff.Anna);
        var client = await anna.NewClientAsync($"{Word} {name}");
        var ticket = await anna.NewTicketAsync($"{Word} {name}", client);
        site.Deliver($"{Word}.{name}@example.com", $"{Word} {name}");
        await site.ImportAsync(Owner);
        return new Owned(connected, client, ticket, Assert.Single(await site.InboxAsync(Owner, connected)).Id);
    }

    private Task<bool> RawExistsAsync(string tenant, string hash) =>
        site.Site.InTenantAsync(tenant, services => services.GetRequiredService<IRawStore>().ExistsAsync(hash));

    private Task<Grant?> GrantAsync(Connected connected) =>
        site.Site.InTenantAsync(Owner, services => services.GetRequiredService<IGrantStore>().FindAsync(connected.MailboxId));

    private Task<string> WithinAsync(string tenant, Func<IServiceProvider, string> work) =>
        site.Site.InTenantAsync(tenant, services => Task.FromResult(work(services)));

    private sealed record Owned(Connected Connected, string Client, string Ticket, string Mail);
}
