using System.Net;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.SecurityTests.Monitoring;

/// <summary>The metrics name tenants and mailboxes, so they are only for this machine or for clients with the token.</summary>
public sealed class MetricsTests
{
    private const string Token = "scrape-0123456789";

    // Forwarded requests come from a proxy on this machine, but may be from anyone.
    private static readonly (string, string) FromElsewhere = ("X-Forwarded-For", "192.0.2.1");

    [Fact]
    public async Task Metrics_AnyPathTheExporterAnswersAt_IsForThisMachineOnly()
    {
        await using var server = await ServerUnderTest.StartAsync();
        using var visitor = server.Visitor();

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/metrics")).Status);
        foreach (var path in new[]
        {
            "/metrics", "/metrics/", "/metrics/x", "/METRICS", "/METRICS/", "/metrics//", "/metrics/%2e", "/metrics?x=/",
        })
        {
            var page = await visitor.GetAsync(path, FromElsewhere);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, page.Status));
            Assert.DoesNotContain("# TYPE", page.Body, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/metrics/x")).Status);
    }

    [Fact]
    public async Task Metrics_WithAToken_AreForThoseWhoSendIt()
    {
        await using var server = await ServerUnderTest.StartAsync(null, $"--SalesMailbox:MetricsToken={Token}");
        using var visitor = server.Visitor();

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/metrics", FromElsewhere, ("Authorization", "Bearer " + Token))).Status);
        foreach (var wrong in new[] { "Bearer scrape-0123456788", "Bearer ", Token, "Basic " + Token })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/metrics", FromElsewhere, ("Authorization", wrong))).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/metrics", FromElsewhere)).Status);
    }
}
