using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Connections;

/// <summary>The pages of a connection, and their information about its sign-in.</summary>
public sealed class ConnectionPageTests(Office office) : IClassFixture<Office>
{
    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public async Task Edit_SomebodyElseSavedMeanwhile_ShowsBothAndKeepsTheInput()
    {
        var connection = await _server.ConnectAsync();
        using var first = await _server.Visitor().SignInAsync(People.Admin);
        using var second = await _server.Visitor().SignInAsync(People.Admin);
        var path = "/Connections/Edit/" + connection.Id;
        var open = await second.GetAsync(path);
        await first.SubmitAsync(await first.GetAsync(path), path, ("Form.Name", "First come"));

        var conflict = await second.SubmitAsync(open, path, ("Form.Name", "Second come"));
        var saved = await second.FollowAsync(await second.SubmitAsync(conflict, path));

        var alert = conflict.Document.QuerySelector(".alert-warning")!;
        Assert.Contains("First come", alert.TextContent, StringComparison.Ordinal);
        Assert.Equal(path, alert.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("Second come", conflict.Document.QuerySelector("#Form_Name")!.GetAttribute("value"));
        Assert.Equal("Second come", saved.Title);
    }

    [Fact]
    public async Task Edit_AnyButtonOfTheSteps_SavesWhatWasEnteredBesideOthersToo()
    {
        var connection = await _server.ConnectAsync();
        using var admin = await _server.Visitor().SignInAsync(People.Admin);
        var path = "/Connections/Edit/" + connection.Id;

        var named = await admin.FollowAsync(await admin.SubmitAsync(
            await admin.GetAsync(path), "/Credentials/" + connection.Id, ("Form.Name", "Renamed"),
            ("Credentials.ClientId", "other.apps.googleusercontent.com"), ("Credentials.ClientSecret", "other-secret")));
        var refused = await admin.SubmitAsync(
            named, "/Credentials/" + connection.Id, ("Form.Name", "Renamed once more"), ("Credentials.ClientId", "nonsense"));
        await admin.SubmitAsync(
            named,
            path,
            ("Form.Schedule", "*/20 * * * *"),
            ("Credentials.ClientId", Mailboxes.ClientId),
            ("Credentials.ClientSecret", Mailboxes.Secret));

        Assert.Equal("Renamed", named.Title);
        Assert.Equal("other.apps.googleusercontent.com", named.Document.QuerySelector("#Credentials_ClientId")!.GetAttribute("value"));
        Assert.Equal("Renamed once more", refused.Document.QuerySelector("#Form_Name")!.GetAttribute("value"));
        Assert.Contains("Credentials.ClientId", refused.FieldsWithErrors);
        var stored = await _server.InTenantAsync(
            "default", services => services.GetRequiredService<IConnectionStore>().FindAsync(connection.Id));
        Assert.Equal(("Renamed", "*/20 * * * *", Mailboxes.ClientId), (stored!.Name, stored.Schedule, stored.Settings["ClientId"]));
    }

    [Fact]
    public async Task EditMailbox_SomebodyElseSavedMeanwhile_ShowsBothAndKeepsTheInput()
    {
        var mailbox = await _server.AddMailboxAsync(await _server.ConnectAsync(), People.Admin, signedIn: false);
        using var first = await _server.Visitor().SignInAsync(People.Admin);
        using var second = await _server.Visitor().SignInAsync(People.Admin);
        var path = "/Mailboxes/Edit/" + mailbox.Id;
        var open = await second.GetAsync(path);
        await first.SubmitAsync(await first.GetAsync(path), null, ("Form.Address", "first@acme.example"));

        var conflict = await second.SubmitAsync(open, null, ("Form.Address", "second@acme.example"));
        await second.SubmitAsync(conflict, null);

        Assert.Contains("first@acme.example", conflict.Document.QuerySelector(".alert-warning")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("second@acme.example", conflict.Document.QuerySelector("#Form_Address")!.GetAttribute("value"));
        Assert.Equal("second@acme.example", (await _server.InTenantAsync(
            "default", services => services.GetRequiredService<IMailboxStore>().FindAsync(mailbox.Id)))!.Address);
    }

    [Fact]
    public async Task List_NobodySignedInAndAMailboxNotAccessible_SaysSoOnTheCard()
    {
        var connection = await _server.ConnectAsync();
        await _server.AddMailboxAsync(connection, People.Ben, signedIn: false);
        using var admin = await _server.Visitor().SignInAsync(People.Admin);

        var page = await admin.GetAsync("/Connections");

        var card = page.Document.QuerySelectorAll("li.sm-card")
            .Single(item => item.QuerySelector("a")!.GetAttribute("href")!.EndsWith(connection.Id, StringComparison.Ordinal));
        Assert.Contains("No one is signed in", card.QuerySelector(".sm-bad")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("0 of 1", card.QuerySelector(".sm-warn")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Parked 0",
            string.Join(' ', card.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disconnect_AccountThatAlsoCarriesTheConnection_WarnsBefore()
    {
        var connection = await _server.ConnectAsync();
        var mailbox = await _server.AddMailboxAsync(connection, People.Anna);
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var alone = await anna.GetAsync("/Integrations/Disconnect/" + mailbox.Id);
        await _server.InTenantAsync("default", async services =>
        {
            var grants = services.GetRequiredService<IGrantStore>();
            var own = (await grants.FindAsync(mailbox.Id))!;
            await grants.SaveAsync(new Grant
            {
                SubjectId = connection.Id,
                Account = own.Account,
                ProtectedSecret = own.ProtectedSecret,
                GrantedBy = own.GrantedBy,
                GrantedAt = own.GrantedAt,
            });
            await services.GetRequiredService<Core.Storage.IUnitOfWork>().CommitAsync();
            return true;
        });

        var shared = await anna.GetAsync("/Integrations/Disconnect/" + mailbox.Id);

        Assert.Null(alone.Document.QuerySelector("main .alert-warning"));
        Assert.Contains(
            "is signed in with the same account",
            shared.Document.QuerySelector("main .alert-warning")!.TextContent,
            StringComparison.Ordinal);
    }

    /// <summary>
    /// A browser follows Refresh only after everything on the page is loaded: one stylesheet that doesn't load would block the sign-in.
    /// </summary>
    [Fact]
    public async Task SignIn_Begun_IsAPageThatLoadsNothingAndGoesOn()
    {
        var connection = await _server.ConnectAsync();
        using var admin = await _server.Visitor().SignInAsync(People.Admin);

        var page = await admin.SubmitAsync(
            await admin.GetAsync("/Connections/Edit/" + connection.Id), "/Connections/SignIn/" + connection.Id);

        Assert.Empty(page.Document.QuerySelectorAll("link, script, style, img, iframe, [src]"));
        var link = page.Document.QuerySelector("main a")!.GetAttribute("href")!;
        Assert.StartsWith(_server.Sandbox.Address, link, StringComparison.Ordinal);
        Assert.Equal("0;url=" + link, page.Header("Refresh"));
    }

    [Fact]
    public async Task Home_SignedInButNeverImported_AwaitsTheFirstImport()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await server.MoveInAsync();
        await server.AddMailboxAsync(await server.ConnectAsync(), People.Anna);
        using var anna = await server.Visitor().SignInAsync(People.Anna);

        var home = await anna.GetAsync("/Home");
        var inbox = await anna.GetAsync("/Inbox");

        Assert.Contains($"Waiting for the first import of {People.Anna}.", home.Text, StringComparison.Ordinal);
        Assert.Contains($"Waiting for the first import of {People.Anna}.", inbox.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("all caught up", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("My Inbox is empty", inbox.Text, StringComparison.Ordinal);
    }
}
