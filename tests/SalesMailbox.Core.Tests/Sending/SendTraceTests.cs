using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Tests.Hosting;
using SalesMailbox.Core.Tests.Import;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Sending;

/// <summary>The way out: queued in the trace of its request, sent in traces of its own.</summary>
[Collection(TracedAlone.Name)]
public sealed class SendTraceTests
{
    private const string Mark = "Zyzzyva";

    [Fact]
    public async Task Send_QueuedEmail_IsATraceLinkedToTheOneThatQueuedIt()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Sender = new ScriptedSender(null);
        using var traces = new RecordedTraces();
        ActivityTraceId request;
        OutgoingMail mail;
        using (var asked = Telemetry.Start("request")!)
        {
            request = asked.TraceId;
            mail = await QueueAsync(world);
        }

        await SendAsync(world);

        var queue = traces.Single(SendTraces.Queue);
        Assert.Equal((request, mail.Id, world.Mailbox.Id, mail.TicketId), (
            queue.TraceId, queue.GetTagItem(TelemetryTags.Outbox), queue.GetTagItem(TelemetryTags.Mailbox), queue.GetTagItem(
                TelemetryTags.Ticket)));
        var send = traces.Single(SendTraces.Send);
        Assert.Equal(default, send.ParentSpanId);
        Assert.Equal((queue.TraceId, queue.SpanId), (Assert.Single(send.Links).Context.TraceId, Assert.Single(send.Links).Context.SpanId));
        Assert.Equal(("acme", mail.Id, world.Mailbox.Id, 1, "sent"), (
            send.GetTagItem(TelemetryTags.Tenant), send.GetTagItem(TelemetryTags.Outbox), send.GetTagItem(TelemetryTags.Mailbox),
            send.GetTagItem(TelemetryTags.Attempt), send.GetTagItem(TelemetryTags.Result)));
        Assert.Equal(ActivityStatusCode.Unset, send.Status);
        Assert.Equal([1101, 1102], world.Log.Ids.Where(id => id is >= 1101 and <= 1105));
    }

    [Fact]
    public async Task Send_ServiceRefuses_HasStatusErrorAndTheCode()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Sender = new ScriptedSender(
            new MailServiceException(MailServiceError.Refused, SendingTexts.ConversationGone.With(Mark)));
        await QueueAsync(world);
        using var traces = new RecordedTraces();

        await SendAsync(world);

        var send = traces.Single(SendTraces.Send);
        Assert.Equal((ActivityStatusCode.Error, SendingTexts.ConversationGone.Id), (send.Status, send.StatusDescription));
        Assert.Equal((SendingTexts.ConversationGone.Id, "not-sent", "Refused"), (
            send.GetTagItem(TelemetryTags.Error), send.GetTagItem(TelemetryTags.Result), send.GetTagItem(
                "salesmailbox.mail_service.error")));
        Assert.DoesNotContain(Mark, RecordedTraces.TextOf(send), StringComparison.Ordinal);
        Assert.Equal([1101, 1104, 1105], world.Log.Ids.Where(id => id is >= 1101 and <= 1105));
    }

    [Fact]
    public async Task Send_AgentLeft_HasTheCodeAndNoName()
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Sender = new ScriptedSender(null);
        await QueueAsync(world);
        world.IsOwnerActive = false;
        using var traces = new RecordedTraces();

        await SendAsync(world);

        Assert.Equal(
            (ActivityStatusCode.Error, SendingTexts.MayNotSend.Id),
            (traces.Single(SendTraces.Send).Status, traces.Single(SendTraces.Send).StatusDescription));
        Assert.DoesNotContain(ImportWorld.Owner.Email, RecordedTraces.TextOf(traces.Single(SendTraces.Send)), StringComparison.Ordinal);
        Assert.Contains(1105, world.Log.Ids);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Send_MarkedEmail_LeavesTheMarkInNoTagAndNoLogMessage(bool fails)
    {
        await using var world = await ImportWorld.CreateAsync();
        world.Service.Sender = new ScriptedSender(fails ? new IOException("The disk is full.") : null);
        using var traces = new RecordedTraces();
        await QueueAsync(world);

        await SendAsync(world);

        Assert.Equal(fails ? (ActivityStatusCode.Error, "IOException") : (ActivityStatusCode.Unset, null), (
            traces.Single(SendTraces.Send).Status, traces.Single(SendTraces.Send).StatusDescription));
        Assert.All(
            traces.Ended, activity => Assert.DoesNotContain(Mark, RecordedTraces.TextOf(activity), StringComparison.OrdinalIgnoreCase));
        Assert.Contains(fails ? 1107 : 1102, world.Log.Ids);
        Assert.All(world.Log.Lines, line => Assert.DoesNotContain(Mark, line.Text, StringComparison.OrdinalIgnoreCase));
        Assert.All(world.Log.Lines, line => Assert.DoesNotContain(ImportWorld.Owner.Email, line.Text, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<OutgoingMail> QueueAsync(ImportWorld world)
    {
        var ticket = await world.ReadAsync(async services =>
        {
            await services.GetRequiredService<TicketManager>().EnsureDefaultsAsync();
            return (await services.GetRequiredService<TicketManager>()
                .CreateAsync(new NewTicket($"Roof of {Mark}", AgentId: ImportWorld.Owner.Id), ImportWorld.Owner)).Value!;
        });
        var draft = new MailDraft
        {
            TicketId = ticket.Id,
            To = $"{Mark} <{Mark}@{Mark}.example>",
            Subject = $"About {Mark}",
            Html = $"<div>Dear {Mark}</div>",
        };
        var queued = await world.ReadAsync(services => services.GetRequiredService<Outbox>().QueueAsync(ImportWorld.Owner, draft));
        Assert.True(queued.Succeeded, string.Join(' ', queued.Errors));
        return queued.Value!;
    }

    private static Task<int> SendAsync(ImportWorld world) =>
        world.ReadAsync(services => services.GetRequiredService<OutboxSender>().SendDueAsync());

    /// <summary>Takes an email, or fails. Nothing is found in Sent.</summary>
    private sealed class ScriptedSender(Exception? failure) : IMailSender
    {
        public Task<SentMail> SendAsync(Stream raw, string? threadId, CancellationToken cancellationToken) =>
            failure is null ? Task.FromResult(new SentMail("sent-1", null)) : Task.FromException<SentMail>(failure);

        public Task<SentMail?> FindSentAsync(SentMark mark, DateTimeOffset since, CancellationToken cancellationToken) =>
            Task.FromResult<SentMail?>(null);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
