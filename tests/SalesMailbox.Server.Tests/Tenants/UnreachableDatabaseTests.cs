using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Server.Tenants;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Tenants;

public sealed class UnreachableDatabaseTests
{
    [Fact]
    public async Task Start_OneTenantsDatabaseAway_TheOthersWorkAndReadinessNamesIt()
    {
        await using var server = await ServerUnderTest.StartAsync(null, "--Logging:LogLevel:Default=None");
        await server.MoveInAsync();
        server.App.Services.GetRequiredService<TenantRegistry>().Add(
            new TenantRecord(
                "away", "Away", "away", null, TenantDatabase.PostgreSql, "Host=127.0.0.1;Port=1;Timeout=2;Username=nobody;Database=none"));
        await server.RestartAsync();
        using var visitor = await server.Visitor().SignInAsync(People.Admin);
        using var stranger = server.Visitor("away");

        var ready = await visitor.GetAsync("/health/ready");
        var away = await stranger.GetAsync("/");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (ready.Status, ready.Body.Contains("'away'", StringComparison.Ordinal)));
        Assert.Equal((HttpStatusCode.InternalServerError, "Unexpected error"), (away.Status, away.Title));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/Integrations")).Status);
        Assert.Equal("live", (await visitor.GetAsync("/health/live")).Body);
    }
}
