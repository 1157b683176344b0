using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tests.Hosting;
using SalesMailbox.Core.Tickets;
using SalesMailbox.EntityFrameworkCore;

namespace SalesMailbox.Core.Tests.Import;

/// <summary>One trace shows one message, by ids and codes.</summary>
[Collection(TracedAlone.Name)]
public sealed class ImportTraceTests
{
    private static readonly DateTimeOffset After = ImportWorld.SignIn.AddMinutes(1);

    [Fact]
    public async Task Import_MessageThatIsFiled_IsOneTraceLinkedToItsRun()
    {
        await using var world = await MatchingWorldAsync();
        world.Service.Deliver("a", After);
        using var traces = new RecordedTraces();

        var run = await world.ImportAsync();

        var stored = Assert.Single(await MessagesAsync(world));
        Assert.NotNull(stored.TicketId);
        var mailbox = traces.Single(ImportTraces.Mailbox);
        Assert.Equal(("acme", world.Mailbox.Id, run!.Id, "Schedule", "Scripted", "Succeeded"), (
            mailbox.GetTagItem(TelemetryTags.Tenant), mailbox.GetTagItem(TelemetryTags.Mailbox), mailbox.GetTagItem(TelemetryTags.Run),
            mailbox.GetTagItem(TelemetryTags.Trigger), mailbox.GetTagItem(TelemetryTags.ConnectionType), mailbox.GetTagItem(
                TelemetryTags.Result)));
        Assert.Equal((1, 1, 1), (
            mailbox.GetTagItem("salesmailbox.run.discovered"), mailbox.GetTagItem("salesmailbox.run.done"), mailbox.GetTagItem(
                "salesmailbox.run.new_tickets")));
        var message = traces.Single(ImportTraces.Message);
        Assert.NotEqual(mailbox.TraceId, message.TraceId);
        Assert.Equal(mailbox.Context, Assert.Single(message.Links).Context);
        var item = Assert.Single(await world.ItemsAsync(ImportItemState.Stored));
        Assert.Equal(("acme", world.Mailbox.Id, item.Id, stored.Id, "stored"), (
            message.GetTagItem(TelemetryTags.Tenant), message.GetTagItem(TelemetryTags.Mailbox), message.GetTagItem(TelemetryTags.Item),
            message.GetTagItem(TelemetryTags.Message), message.GetTagItem(TelemetryTags.Result)));
        var match = traces.Single(FilingTraces.Match);
        var file = traces.Single(FilingTraces.File);
        Assert.All([match, file], part =>
        {
            Assert.Equal((message.TraceId, message.SpanId), (part.TraceId, part.ParentSpanId));
            Assert.Equal(stored.Id, part.GetTagItem(TelemetryTags.Message));
            Assert.Equal(("NewTicket", "NothingMatched"), (part.GetTagItem(TelemetryTags.Verdict), part.GetTagItem(TelemetryTags.Reason)));
        });
        Assert.Null(match.GetTagItem(TelemetryTags.Ticket));
        Assert.Equal((stored.TicketId, "Ticket"), (file.GetTagItem(TelemetryTags.Ticket), file.GetTagItem(TelemetryTags.Place)));
        Assert.All(traces.Ended, activity => Assert.Equal(ActivityStatusCode.Unset, activity.Status));
        Assert.Null(Activity.Current);
    }

    [Fact]
    public async Task Import_ManyMessages_HaveATraceEachAndAllLinksLeadToTheRun()
    {
        await using var world = await ImportWorld.CreateAsync();
        for (var number = 0; number < 20; number++)
        {
            world.Service.Deliver($"m{number}", After);
        }

        using var traces = new RecordedTraces();
        await world.ImportAsync();

        var mailbox = traces.Single(ImportTraces.Mailbox);
        var messages = traces.Ended.Where(activity => activity.OperationName == ImportTraces.Message).ToList();
        Assert.Equal((20, 20), (messages.Count, messages.Select(message => message.TraceId).Distinct().Count()));
        Assert.All(messages, message => Assert.Equal(mailbox.Context, Assert.Single(message.Links).Context));
        Assert.Equal(0, traces.Running);
    }

    [Fact]
    public async Task Import_MessageThatCannotBeFiled_HasTheCodeAndNotTheWords()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Poison = "Mail a";
        world.Service.Deliver("a", After);
        using var traces = new RecordedTraces();

        await world.ImportAsync();

        var message = traces.Single(ImportTraces.Message);
        Assert.Equal((ActivityStatusCode.Error, "FormatException"), (message.Status, message.StatusDescription));
        Assert.Equal(("retried", "FormatException"), (message.GetTagItem(TelemetryTags.Result), message.GetTagItem(TelemetryTags.Error)));
        Assert.Equal("Succeeded", traces.Single(ImportTraces.Mailbox).GetTagItem(TelemetryTags.Result));
        Assert.Contains(1012, world.Log.Ids);
    }

    [Fact]
    public async Task Import_ServiceRefuses_RunAndMessageHaveTheCode()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Deliver("a", After);
        world.Service.Fault = (call, _) =>
            call == "fetch" ? new MailServiceException(MailServiceError.Throttled, ImportTexts.Silent.With(5)) : null;
        using var traces = new RecordedTraces();

        await world.ImportAsync();

        Assert.All([traces.Single(ImportTraces.Message), traces.Single(ImportTraces.Mailbox)], activity =>
            Assert.Equal((ActivityStatusCode.Error, ImportTexts.Silent.Id), (activity.Status, activity.StatusDescription)));
        Assert.Equal("not-read", traces.Single(ImportTraces.Message).GetTagItem(TelemetryTags.Result));
        Assert.Equal("Failed", traces.Single(ImportTraces.Mailbox).GetTagItem(TelemetryTags.Result));
        Assert.Contains(1004, world.Log.Ids);
    }

    [Fact]
    public async Task Import_Canceled_EndsAllTracesAndNoneFailed()
    {
        await using var world = await ImportWorld.CreateAsync();
        using var stop = new CancellationTokenSource();
        for (var number = 0; number < 6; number++)
        {
            world.Service.Deliver($"m{number}", After);
        }

        world.OnFiled = _ => stop.CancelAsync();
        using var traces = new RecordedTraces();

        await world.ImportUntilAsync(stop.Token);

        Assert.Equal(0, traces.Running);
        Assert.Contains(traces.Ended, activity => activity.GetTagItem(TelemetryTags.Result) is "released");
        Assert.Equal("Cancelled", traces.Single(ImportTraces.Mailbox).GetTagItem(TelemetryTags.Result));
        Assert.DoesNotContain(traces.Ended, activity => activity.Status == ActivityStatusCode.Error);
    }

    [Fact]
    public async Task Import_MarkedMessages_LeaveTheMarkInNoTagAndNoLogMessage()
    {
        const string Mark = "Zyzzyva";
        await using var world = await MatchingWorldAsync();
        world.Service.Deliver("a", After, subject: $"About {Mark}", from: $"{Mark} <{Mark}@{Mark}.example>", messageId: $"{Mark}-1");
        world.Service.Deliver("b", After, subject: $"Poison {Mark}", from: $"{Mark} <{Mark}@{Mark}.example>", messageId: $"{Mark}-2");
        world.Service.Deliver("c", After, subject: $"Re: About {Mark}", from: $"{Mark}@{Mark}.example", messageId: $"{Mark}-3");
        world.Poison = $"Poison {Mark}";
        using var traces = new RecordedTraces();

        await world.ImportAsync();

        Assert.Equal(["a", "c"], await world.StoredAsync());
        Assert.Equal(3, traces.Ended.Count(activity => activity.OperationName == ImportTraces.Message));
        Assert.All(
            traces.Ended, activity => Assert.DoesNotContain(Mark, RecordedTraces.TextOf(activity), StringComparison.OrdinalIgnoreCase));
        Assert.Contains(1010, world.Log.Ids);
        Assert.All(world.Log.Lines, line => Assert.DoesNotContain(Mark, line.Text, StringComparison.OrdinalIgnoreCase));
        Assert.All(world.Log.Lines, line => Assert.DoesNotContain(world.Mailbox.Address, line.Text, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<ImportWorld> MatchingWorldAsync()
    {
        var world = await ImportWorld.CreateAsync();
        await world.WriteAsync(async services =>
        {
            await services.GetRequiredService<TicketManager>().EnsureDefaultsAsync();
            var mailboxes = services.GetRequiredService<IMailboxStore>();
            var mailbox = (await mailboxes.FindAsync(world.Mailbox.Id))!;
            mailbox.MatchingEnabled = true;
            await mailboxes.UpdateAsync(mailbox);
        });
        return world;
    }

    private static Task<List<MailMessage>> MessagesAsync(ImportWorld world) =>
        world.ReadAsync(services => services.GetRequiredService<SalesMailboxDbContext>().Messages.AsNoTracking().ToListAsync());
}
