using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Server.Accounts;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Tenants;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Accounts;

public sealed class InvitationTests(Office office) : IClassFixture<Office>
{
    private const string NewPassword = "a brand new password";
    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public async Task Invite_NewUser_ChoosesAPasswordOnceAndIsSignedIn()
    {
        using var admin = await _server.Visitor().SignInAsync(People.Admin);
        using var guest = _server.Visitor();
        using var second = _server.Visitor();

        var shown = await admin.FillAsync("/Users/New", ("DisplayName", "Gina Guest"), ("Email", "gina@acme.example"));
        var form = await guest.GetAsync(LinkOn(shown));
        var chosen = await guest.SubmitAsync(form, null, ("Password", NewPassword));
        var again = await second.GetAsync(LinkOn(shown));

        Assert.DoesNotContain("Password", shown.Document.QuerySelectorAll("main input").Select(input => input.GetAttribute("name")));
        Assert.Contains("gina@acme.example", form.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Redirect, "/"), (chosen.Status, chosen.Location));
        Assert.Equal("Profile", (await guest.GetAsync("/Profile")).Title);
        Assert.Equal("This link no longer works", again.Title);
        using var later = await _server.Visitor().SignInAsync("gina@acme.example", NewPassword);
    }

    [Fact]
    public async Task Invite_Again_EndsTheInvitationBefore()
    {
        using var admin = await _server.Visitor().SignInAsync(People.Admin);
        using var guest = _server.Visitor();
        var first = await admin.FillAsync("/Users/New", ("DisplayName", "Hans Host"), ("Email", "hans@acme.example"));
        var id = await _server.IdOfAsync("default", "hans@acme.example");

        var second = await admin.SubmitAsync(await admin.GetAsync("/Users/Edit/" + id), "/Users/Link/" + id);

        Assert.Equal("This link no longer works", (await guest.GetAsync(LinkOn(first))).Title);
        Assert.Equal("Welcome to Sales Mailbox", (await guest.GetAsync(LinkOn(second))).Title);
    }

    [Fact]
    public async Task Invite_Expired_DoesNotWork()
    {
        await using var server = await ServerUnderTest.StartAsync(
            builder => builder.Services.PostConfigure<InvitationTokenOptions>(
                options => options.TokenLifespan = TimeSpan.FromMilliseconds(1)));
        await server.MoveInAsync();
        using var admin = await server.Visitor().SignInAsync(People.Admin);
        using var guest = server.Visitor();

        var shown = await admin.FillAsync("/Users/New", ("DisplayName", "Late Guest"), ("Email", "late@acme.example"));

        Assert.Equal("This link no longer works", (await guest.GetAsync(LinkOn(shown))).Title);
    }

    [Fact]
    public async Task Link_ForAUserWithAPassword_ResetsItAndEndsAllSessions()
    {
        var id = await _server.AddUserAsync("default", "rita@acme.example", "Rita", Roles.Agent);
        using var admin = await _server.Visitor().SignInAsync(People.Admin);
        using var rita = await _server.Visitor().SignInAsync("rita@acme.example");
        using var elsewhere = _server.Visitor();

        var shown = await admin.SubmitAsync(await admin.GetAsync("/Users/Edit/" + id), "/Users/Link/" + id);
        var chosen = await elsewhere.SubmitAsync(await elsewhere.GetAsync(LinkOn(shown)), null, ("Password", NewPassword));

        Assert.Equal("/Account/SignIn?reason=new-password", chosen.Location);
        Assert.Equal(HttpStatusCode.Redirect, (await rita.GetAsync("/Profile")).Status);
        Assert.Equal("This link no longer works", (await elsewhere.GetAsync(LinkOn(shown))).Title);
        using var later = await _server.Visitor().SignInAsync("rita@acme.example", NewPassword);
    }

    [Fact]
    public async Task Link_OfAnotherTenantOrAltered_DoesNotWork()
    {
        using var admin = await _server.Visitor().SignInAsync(People.Admin);
        using var guest = _server.Visitor();
        var shown = await admin.FillAsync("/Users/New", ("DisplayName", "Ines"), ("Email", "ines@acme.example"));
        var link = LinkOn(shown);
        var anna = await _server.IdOfAsync("default", People.Anna);
        var ines = await _server.IdOfAsync("default", "ines@acme.example");

        Assert.Equal("This link no longer works", (await guest.GetAsync(link.Replace(ines, anna, StringComparison.Ordinal))).Title);
        Assert.Equal("This link no longer works", (await guest.GetAsync(link[..^4])).Title);
    }

    [Fact]
    public async Task Forgotten_WithoutAMailbox_SendsToAnAdministrator()
    {
        using var visitor = _server.Visitor();

        var page = await visitor.GetAsync("/Password/Forgot");

        Assert.Contains("Ask an administrator", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("input[name=Email]"));
    }

    [Fact]
    public async Task Forgotten_WithASharedMailbox_SendsTheLinkAndSaysTheSameOfUnknownUsers()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await server.MoveInAsync();
        await AddSupportAsync(server);
        server.Gmail.AddAccount(People.Anna);
        using var visitor = server.Visitor();

        var known = await visitor.FillAsync("/Password/Forgot", ("Email", People.Anna));
        var unknown = await visitor.FillAsync("/Password/Forgot", ("Email", "nobody@acme.example"));
        var mail = await Eventually.BecomesAsync(() => Task.FromResult(MailOf(server, People.Anna)), text => text is not null);

        Assert.Equal(known.Text, unknown.Text);
        Assert.Contains("https://sales.acme.example/Password/Choose/", mail, StringComparison.Ordinal);
        var path = new Uri(mail!.Split('\n')
            .Select(line => line.Trim())
            .Single(line => line.StartsWith("https://", StringComparison.Ordinal))).PathAndQuery;
        Assert.Equal("Choose a new password", (await visitor.GetAsync(path)).Title);
    }

    [Fact]
    public async Task Invite_WithASharedMailbox_IsSentByEmailToo()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await server.MoveInAsync();
        await AddSupportAsync(server);
        server.Gmail.AddAccount("new@acme.example");
        using var admin = await server.Visitor().SignInAsync(People.Admin);

        var shown = await admin.FillAsync("/Users/New", ("DisplayName", "Nora New"), ("Email", "new@acme.example"));

        Assert.Contains("was sent to new@acme.example", shown.Text, StringComparison.Ordinal);
        Assert.Contains("/Password/Choose/", MailOf(server, "new@acme.example"), StringComparison.Ordinal);
    }

    [Fact]
    public void Limit_AskedOftenForOneAccount_StopsAfterThreeAnHour()
    {
        var clock = new StoppedClock();
        var limit = new ForgottenPasswordLimit(clock);
        var tenant = new CurrentTenant(
            Microsoft.Extensions.Options.Options.Create(new ServerOptions { DataDirectory = Path.GetTempPath() }),
            new ConnectionSecrets(new EphemeralDataProtectionProvider()));
        tenant.Choose(new TenantRecord("limit", "Limit", "", null));

        var asked = Enumerable.Range(0, 4).Select(_ => limit.Take(tenant, "Anna@acme.example")).ToList();
        clock.Now += TimeSpan.FromMinutes(61);

        Assert.Equal([true, true, true, false], asked);
        Assert.True(limit.Take(tenant, "anna@acme.example"));
    }

    private static string LinkOn(Page page) => new Uri(page.Document.QuerySelector("#link")!.GetAttribute("value")!).PathAndQuery;

    /// <summary>Adds a signed-in shared mailbox and the site's address.</summary>
    private static async Task AddSupportAsync(ServerUnderTest server)
    {
        const string Address = "support@acme.example";
        var connection = await server.ConnectAsync();
        server.Gmail.AddAccount(Address);
        await server.InTenantAsync("default", async services =>
        {
            var added = await services.GetRequiredService<MailboxManager>().AddAsync(
                connection.Id, new MailboxDetails(Address, "", false, TicketUse.Opportunity) { IsShared = true });
            Assert.True(added.Succeeded, string.Join(' ', added.Errors));
            await services.GetRequiredService<IGrantStore>().SaveAsync(new Grant
            {
                SubjectId = added.Value!.Id,
                Account = Address,
                ProtectedSecret = services.GetRequiredService<ISecretProtector>().Protect(
                    server.Gmail.IssueTokens(Address, Mailboxes.ClientId).RefreshToken!),
                GrantedAt = DateTimeOffset.UtcNow,
                State = GrantState.Active,
            });
            await services.GetRequiredService<ISettingsStore>().SetAsync(new CompanySettings { Address = "https://sales.acme.example" });
            await services.GetRequiredService<IUnitOfWork>().CommitAsync();
            return true;
        });
    }

    /// <returns>The text of the newest email to this account; null for none.</returns>
    private static string? MailOf(ServerUnderTest server, string account) => server.Gmail.Snapshot(account).Messages is [.., var message]
        ? MimeKit.MimeMessage.Load(new MemoryStream(server.Gmail.Raw(account, message.Id)!)).TextBody
        : null;

    private sealed class StoppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
