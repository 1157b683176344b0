using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Monitoring;

[Collection("Measured alone")]
public sealed class MonitoringTests(Office office) : IClassFixture<Office>
{
    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public async Task Health_EverythingThere_IsLiveAndReady()
    {
        using var visitor = _server.Visitor();

        Assert.Equal((HttpStatusCode.OK, "live"), await ReadAsync(visitor, "/health/live"));
        Assert.Equal((HttpStatusCode.OK, "ready"), await ReadAsync(visitor, "/health/ready"));
    }

    [Fact]
    public async Task Metrics_AfterAnImport_TellOfTenantAndMailbox()
    {
        var mailbox = await _server.AddMailboxAsync(await _server.ConnectAsync(), People.Anna);
        _server.Deliver(People.Anna, "hello");
        using var visitor = _server.Visitor();

        // The import that the sign-in started may still be running, in which case this one leaves the mailbox to it.
        var metrics = await Eventually.BecomesAsync(
            async () =>
            {
                await _server.InTenantAsync(
                    "default", services => services.GetRequiredService<ConnectionImporter>().RunAllAsync(ImportTrigger.Manual, null));
                return (await visitor.GetAsync("/metrics")).Body.Split('\n');
            },
            lines => lines.Any(line => line.StartsWith("salesmailbox_messages_imported_total{", StringComparison.Ordinal)));

        Assert.DoesNotContain(metrics, line => line.Contains(People.Anna, StringComparison.Ordinal));
        Assert.Contains(metrics, line => line.Contains($"mailbox=\"{mailbox.Id}\"", StringComparison.Ordinal));
        Assert.Equal(1, Value(metrics, "salesmailbox_messages_imported_total"));
        Assert.Equal(0, Value(metrics, "salesmailbox_messages_parked_total"));
        Assert.Equal(0, Value(metrics, "salesmailbox_queue_length"));
        Assert.InRange(Value(metrics, "salesmailbox_import_lag_seconds"), 0, 120);
        Assert.True(Value(metrics, "salesmailbox_gmail_quota_units_total") > 20);
    }

    [Fact]
    public async Task Metrics_AskedThroughAProxy_AreNotThere()
    {
        using var visitor = _server.Visitor();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/metrics", ("X-Forwarded-For", "192.0.2.1"))).Status);
    }

    [Fact]
    public async Task Headers_OfEveryKindOfAnswer_AreStrict()
    {
        using var stranger = _server.Visitor();
        using var admin = await _server.Visitor().SignInAsync(People.Admin);
        var answers = new List<Page>
        {
            await stranger.GetAsync("/"),
            await stranger.GetAsync("/Account/SignIn"),
            await stranger.GetAsync("/no/such/page"),
            await stranger.GetAsync("/theme.css"),
            await stranger.GetAsync("/health/live"), await stranger.PostAsync("/Account/SignIn"),
        };
        foreach (var path in PageList.Actions().Where(action => PageList.Verbs(action) is ["GET"]).Select(PageList.PathOf).Distinct())
        {
            answers.Add(await admin.GetAsync(path));
        }

        foreach (var answer in answers)
        {
            Assert.Equal((answer.Path, "nosniff"), (answer.Path, answer.Header("X-Content-Type-Options")));
            Assert.Equal("same-origin", answer.Header("Referrer-Policy"));
            var policy = answer.Header("Content-Security-Policy")!;
            Assert.Contains("default-src", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("script-src 'unsafe-inline'", policy, StringComparison.Ordinal);
            Assert.Null(answer.Header("Server"));
        }
    }

    [Fact]
    public async Task Pages_All_HoldNoInlineScriptStyleOrHandler()
    {
        using var admin = await _server.Visitor().SignInAsync(People.Admin);
        foreach (var path in PageList.Actions().Where(action => PageList.Verbs(action) is ["GET"]).Select(PageList.PathOf).Distinct())
        {
            var page = await admin.GetAsync(path);
            Assert.Empty(page.Document.QuerySelectorAll("script:not([src]), style"));
            Assert.DoesNotContain(
                page.Document.All.SelectMany(element => element.Attributes),
                attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void DataDirectory_MadeByTheServer_IsNobodyElses()
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                new DirectoryInfo(_server.DataDirectory).UnixFileMode);
        }

        var tenant = Path.Combine(_server.DataDirectory, "tenants", "default");
        Assert.True(File.Exists(Path.Combine(tenant, "salesmailbox.db")));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(_server.DataDirectory, "keys")));
    }

    private static async Task<(HttpStatusCode, string)> ReadAsync(Visitor visitor, string path)
    {
        var page = await visitor.GetAsync(path);
        return (page.Status, page.Body);
    }

    private static double Value(string[] metrics, string name)
    {
        var line = Assert.Single(metrics, line => line.StartsWith(name + "{", StringComparison.Ordinal));
        Assert.Contains("tenant=\"default\"", line, StringComparison.Ordinal);
        var value = line[(line.IndexOf('}', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
        return double.Parse(value, CultureInfo.InvariantCulture);
    }
}
