using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Tenants;

/// <summary>S4: each tenant sees only its own data.</summary>
public sealed class IsolationTests(TenantOffice office) : IClassFixture<TenantOffice>
{
    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public async Task Request_ByPrefixOrHostName_ReachesItsTenant()
    {
        Assert.Equal("Sales Mailbox", await BrandAsync(_server.Visitor()));
        Assert.Equal("north", await BrandAsync(_server.Visitor(TenantOffice.Prefix)));
        Assert.Equal("north", await BrandAsync(_server.Visitor("NORTH")));
        Assert.Equal("south", await BrandAsync(_server.Visitor(host: TenantOffice.HostName)));
        Assert.Equal("north", await BrandAsync(_server.Visitor(TenantOffice.Prefix, "elsewhere.example")));
    }

    [Fact]
    public async Task SignIn_BelowAPrefix_LinksRedirectsAndErrorPagesStayThere()
    {
        using var visitor = _server.Visitor(TenantOffice.Prefix);

        var asked = await visitor.GetAsync("/Integrations");
        var back = await visitor.SubmitAsync(
            await visitor.FollowAsync(asked), null, ("Email", People.Admin), ("Password", People.Password));
        var home = await visitor.FollowAsync(back);
        var missing = await visitor.GetAsync("/Connections/Edit/none");
        var nowhere = await visitor.GetAsync("/no/such/page");

        Assert.Equal("/north/Integrations", back.Location);
        Assert.All(
            home.Links.Concat(missing.Links).Where(link => link.StartsWith('/')),
            link => Assert.StartsWith("/north", link, StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.NotFound, "Page not found"), (missing.Status, missing.Title));
        Assert.Equal((HttpStatusCode.NotFound, "Page not found"), (nowhere.Status, nowhere.Title));
        Assert.Contains("path=/north", (await SignInAnswerAsync(TenantOffice.Prefix)).Header("Set-Cookie"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookie_OfAnotherTenant_IsWorthNothing()
    {
        var cookie = (await SignInAnswerAsync(TenantOffice.Prefix)).Header("Set-Cookie")!.Split(';')[0];
        var value = cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..];
        using var stranger = _server.Visitor();

        var own = await _server.Visitor(TenantOffice.Prefix).GetAsync("/Users", ("Cookie", cookie));
        var renamed = await stranger.GetAsync("/Users", ("Cookie", $"SalesMailbox.default={value}"));
        var asItIs = await stranger.GetAsync("/Users", ("Cookie", cookie));

        Assert.StartsWith("SalesMailbox.north=", cookie, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.Equal(HttpStatusCode.Redirect, renamed.Status);
        Assert.Equal(HttpStatusCode.Redirect, asItIs.Status);
    }

    [Fact]
    public async Task Data_OfAnotherTenant_IsNotThere()
    {
        var connection = await _server.ConnectAsync("north");
        await _server.AddMailboxAsync(connection, People.Ben, "north");
        _server.Deliver(People.Ben, "secret of the north");
        await _server.InTenantAsync(
            "north", services => services.GetRequiredService<ConnectionImporter>().RunAllAsync(ImportTrigger.Manual, null));
        await _server.InTenantAsync(
            "north", services => services.GetRequiredService<TicketManager>().CreateAsync(new NewTicket("Ticket of the north")));

        Assert.Equal(["secret of the north"], await _server.InboxAsync(People.Ben, "north"));
        Assert.NotEmpty(RawFiles("north"));
        foreach (var (tenant, visitor) in new[] { ("default", _server.Visitor()), ("south", _server.Visitor(host: TenantOffice.HostName)) })
        {
            Assert.Empty(await _server.InboxAsync(People.Ben, tenant));
            Assert.Empty(RawFiles(tenant));
            Assert.Equal(0, await _server.InTenantAsync(
                tenant, async services => (await services.GetRequiredService<IConnectionStore>().ListAsync()).Count));
            await visitor.SignInAsync(People.Admin);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/Connections/Edit/" + connection.Id)).Status);
            Assert.DoesNotContain("Acme mail", (await visitor.GetAsync("/Connections")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Secret_OfAnotherTenant_CannotBeDecrypted()
    {
        var secret = await _server.InTenantAsync(
            "north", services => Task.FromResult(services.GetRequiredService<ISecretProtector>().Protect("token")));

        await Assert.ThrowsAsync<SecretUnreadableException>(() =>
            _server.InTenantAsync("south", services => Task.FromResult(services.GetRequiredService<ISecretProtector>().Unprotect(secret))));
    }

    [Fact]
    public async Task Tenants_AdministratorOfAnotherTenant_MayNotOperateThem()
    {
        using var north = await _server.Visitor(TenantOffice.Prefix).SignInAsync(People.Admin);
        using var operatorOfAll = await _server.Visitor().SignInAsync(People.Admin);

        Assert.Equal(HttpStatusCode.Forbidden, (await north.GetAsync("/Tenants")).Status);
        Assert.Contains("north", (await operatorOfAll.GetAsync("/Tenants")).Text, StringComparison.Ordinal);
    }

    private Task<Page> SignInAnswerAsync(string prefix) =>
        _server.Visitor(prefix).FillAsync("/Account/SignIn", ("Email", People.Admin), ("Password", People.Password));

    private string[] RawFiles(string tenant)
    {
        var folder = Path.Combine(_server.DataDirectory, "tenants", tenant, "raw");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.br", SearchOption.AllDirectories) : [];
    }

    private static async Task<string> BrandAsync(Visitor visitor)
    {
        using (visitor)
        {
            var page = await visitor.GetAsync("/Account/SignIn");
            return page.Document.QuerySelector(".sm-brand")!.TextContent.Trim();
        }
    }
}
