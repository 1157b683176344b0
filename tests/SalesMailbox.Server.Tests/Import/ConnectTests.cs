using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Server.Tests.Driver;
using SalesMailbox.Server.Tests.Tenants;

namespace SalesMailbox.Server.Tests.Import;

/// <summary>
/// A newcomer's path on the pages, below a tenant's prefix: connection, credentials, mailbox, Google's consent, Import now.
/// </summary>
public sealed class ConnectTests(TenantOffice office) : IClassFixture<TenantOffice>
{
    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public async Task Connect_BelowAPrefix_ImportsThroughTheConsentPage()
    {
        _server.Gmail.AddAccount(People.Anna, "Anna");
        using var admin = await _server.Visitor(TenantOffice.Prefix).SignInAsync(People.Admin);
        using var anna = await _server.Visitor(TenantOffice.Prefix).SignInAsync(People.Anna);
        var details = await admin.FollowAsync(await admin.FillAsync("/Connections/New", ("Form.Name", "Acme")));
        var callback = $"{_server.Address}/north/authcallback";
        Assert.Contains(callback, details.Body, StringComparison.Ordinal);
        _server.Gmail.RegisterClient(Mailboxes.ClientId, Mailboxes.Secret, callback);
        await admin.SubmitAsync(
            details,
            "/Credentials/" + IdOf(details),
            ("Credentials.ClientId", Mailboxes.ClientId),
            ("Credentials.ClientSecret", Mailboxes.Secret));
        await admin.SubmitAsync(
            await admin.GetAsync("/Connections/Edit/" + IdOf(details)), "/Edit/" + IdOf(details), ("Form.IntegratorEnabled", "true"),
            ("Form.Schedule", "0 0 1 1 *"));
        await admin.FillAsync(
            "/Mailboxes/Add/" + IdOf(details),
            ("Form.Address", People.Anna), ("Form.AgentId", await _server.IdOfAsync("north", People.Anna)),
            ("Form.MatchingEnabled", "false"));

        var leave = await anna.FillAsync("/Integrations");
        var answer = await ConsentAsync(leave, People.Anna);
        var back = await anna.FollowAsync(await anna.GetAsync(answer["/north".Length..]));
        await Eventually.BecomesAsync(
            HealthAsync, health => health is { Health: not MailboxHealthState.Importing, IsBeforeFirstImport: false });
        _server.Deliver(People.Anna, "Hello north");
        await admin.SubmitAsync(await admin.GetAsync("/Activity/Index/" + IdOf(details)), "/Imports/Start/" + IdOf(details));

        Assert.StartsWith("/north/authcallback?", answer, StringComparison.Ordinal);
        Assert.Contains($"Signed in as {People.Anna}. Its email is being imported now.", back.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["Hello north"], await Eventually.BecomesAsync(() => _server.InboxAsync(People.Anna, "north"), inbox => inbox.Count > 0));
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/Activity/Index/" + IdOf(details))).Status);
    }

    private async Task<MailboxHealth> HealthAsync() => await _server.InTenantAsync("north", async services =>
        (await services.GetRequiredService<MailboxHealthReader>()
            .ReadAsync(await services.GetRequiredService<IMailboxStore>().ListAsync()))[0]);

    /// <summary>Allows everything on Google's pages.</summary>
    /// <returns>The path and query to which Google sends the browser back.</returns>
    private static async Task<string> ConsentAsync(Page leave, string account)
    {
        var address = new Uri(leave.Document.QuerySelector("main a")!.GetAttribute("href")!);
        using var google = new Visitor(address.GetLeftPart(UriPartial.Authority), "", null);
        var ask = await google.GetAsync(address.PathAndQuery + "&account=" + Uri.EscapeDataString(account));
        var answer = await google.SubmitAsync(ask, "/o/oauth2/v2/auth", ("decision", "allow"));
        return new Uri(answer.Location!).PathAndQuery;
    }

    private static string IdOf(Page details) => details.Path.Split('/')[^1];
}
