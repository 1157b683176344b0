using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;
using SalesMailbox.Core.Import;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Monitoring;

/// <summary>The exporter of traces, against a collector.</summary>
[Collection("Measured alone")]
public sealed class TracingTests
{
    [Fact]
    public async Task Traces_EndpointIsSet_ArriveWithIdsAndWithoutContent()
    {
        await using var collector = await Collector.StartAsync();
        await using var server = await ServerUnderTest.StartAsync(
            null, $"--SalesMailbox:Tracing:Endpoint={collector.Address}", "--SalesMailbox:Tracing:Protocol=HttpProtobuf",
            "--SalesMailbox:Tracing:Headers=x-token=t1");
        await server.MoveInAsync();
        var mailbox = await server.AddMailboxAsync(await server.ConnectAsync(), People.Anna);
        server.Deliver(People.Anna, "Zyzzyva");
        await Eventually.BecomesAsync(
            () => server.InTenantAsync("default", async services =>
            {
                await services.GetRequiredService<ConnectionImporter>().RunAllAsync(ImportTrigger.Manual, null);
                return (await services.GetRequiredService<IImportLedger>().CountAsync(mailbox.Id)).Stored;
            }),
            stored => stored == 1);
        using (var visitor = server.Visitor())
        {
            await visitor.GetAsync("/Account/SignIn?returnUrl=%2FZyzzyva");
            await visitor.GetAsync("/Zyzzyva");
        }

        await server.StopAsync();

        Assert.NotEmpty(collector.Received);
        Assert.All(collector.Received, sent => Assert.Equal(("/v1/traces", "t1"), (sent.Path, sent.Token)));
        var text = string.Concat(collector.Received.Select(sent => sent.Body));
        Assert.All(
            ["SalesMailbox.Server", "mailbox.import", "message.import", "message.match", "message.file", "salesmailbox.message.id",
                mailbox.Id, "http.route"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.All(
            ["Zyzzyva", People.Anna, "url.path", "url.query", "user_agent", "client.address"],
            part => Assert.DoesNotContain(part, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Traces_ByDefault_AreNotRecorded()
    {
        await using var server = await ServerUnderTest.StartAsync();

        Assert.Null(server.App.Services.GetService<TracerProvider>());
    }

    [Theory]
    [InlineData("localhost:4317", "1", "Endpoint")]
    [InlineData("ftp://localhost", "1", "Endpoint")]
    [InlineData("http://localhost:4317", "1.5", "SampleRatio")]
    public void Build_WrongSettings_SaysWhich(string endpoint, string ratio, string setting)
    {
        var folder = Path.Combine(Path.GetTempPath(), "salesmailbox-server-tests", Guid.NewGuid().ToString("N"));

        var problem = Assert.Throws<InvalidOperationException>(() => ServerHost.Build(
            [$"--SalesMailbox:DataDirectory={folder}", $"--SalesMailbox:Tracing:Endpoint={endpoint}",
                $"--SalesMailbox:Tracing:SampleRatio={ratio}"]));

        Assert.Contains(setting, problem.Message, StringComparison.Ordinal);
    }
}
