using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Sending;

/// <summary>Handles a failed attempt to send an email: it waits for the next attempt, or it fails and its agent is notified.</summary>
internal sealed class DeliveryFailures(
    OutboxRepository rows,
    GrantKeeper keeper,
    IEnumerable<IOutgoingMailEvents> events,
    IOptions<OutboxOptions> options,
    TimeProvider time,
    ITenant tenant,
    ILogger<DeliveryFailures> logger)
{
    /// <param name="mayHaveBeenSent">Whether the outcome of an earlier attempt is unknown.</param>
    internal async Task HandleAsync(
        OutgoingMail mail,
        bool mayHaveBeenSent,
        MailServiceException exception,
        DateTimeOffset openedAt,
        CancellationToken cancellationToken)
    {
        logger.EmailNotSent(exception, tenant.Name, mail.MailboxId, mail.Id, exception.Error);
        var now = time.GetUtcNow();
        switch (exception.Error)
        {
            case MailServiceError.GrantDead:
                await keeper.MarkDeadAsync(mail.MailboxId, exception.Text, openedAt, cancellationToken);
                await WaitAsync(mail.Id, SendingTexts.WaitsForSignIn.With(mail.FromAddress, exception.Text), now + options.Value.SignInPoll,
                    mayHaveBeenSent, false, cancellationToken);
                break;
            case MailServiceError.Throttled:
                await WaitAsync(
                    mail.Id, exception.Text, exception.RetryAt ?? now + options.Value.Settle, mayHaveBeenSent, false, cancellationToken);
                break;
            case MailServiceError.Transient when mail.Attempts < options.Value.MaxAttempts:
                var next = BackOff.ForMailbox(now + options.Value.Settle, mail.Attempts, exception.RetryAt);
                await WaitAsync(mail.Id, exception.Text, next, true, false, cancellationToken);
                break;
            case MailServiceError.MessageGone when mail.ProviderThreadId is not null:
                await WaitAsync(mail.Id, SendingTexts.ConversationGone, now, mayHaveBeenSent, true, cancellationToken);
                break;
            default:
                await FailAsync(
                    mail.Id, exception.Text, mayHaveBeenSent || exception.Error == MailServiceError.Transient, cancellationToken);
                break;
        }
    }

    /// <summary>Marks the email as failed; it is sent only if its agent retries.</summary>
    internal async Task FailAsync(string id, CodedText reason, bool mayHaveBeenSent, CancellationToken cancellationToken)
    {
        var failed = await rows.ChangeAsync(
            id,
            async (mail, services) =>
            {
                if (mail.State != OutgoingState.Sending)
                {
                    return false;
                }

                (mail.State, mail.Reason, mail.DueAt, mail.MayHaveBeenSent) = (OutgoingState.Failed, reason, null, mayHaveBeenSent);
                var notice = new Notice
                {
                    AgentId = mail.AgentId,
                    Kind = NoticeKinds.FailedMail,
                    Key = Outbox.NoticeKey(mail.Id),
                    SubjectId = mail.TicketId,
                    Text = SendingTexts.FailedNotice.With(mail.Subject, reason),
                    CreatedAt = time.GetUtcNow(),
                };
                await services.GetRequiredService<INoticeStore>().AddOnceAsync(notice, cancellationToken);
                return true;
            },
            cancellationToken);
        if (failed is not null)
        {
            logger.EmailFailed(tenant.Name, failed.MailboxId, failed.Id, reason.Code);
            await ReportAsync(observer => observer.FailedAsync(failed, cancellationToken), failed, cancellationToken);
        }
    }

    internal Task TellSentAsync(OutgoingMail mail, CancellationToken cancellationToken) =>
        ReportAsync(observer => observer.SentAsync(mail, cancellationToken), mail, cancellationToken);

    private Task<OutgoingMail?> WaitAsync(
        string id, CodedText reason, DateTimeOffset next, bool mayHaveBeenSent, bool dropThread, CancellationToken cancellationToken) =>
        rows.ChangeAsync(
            id,
            (mail, _) =>
            {
                if (mail.State != OutgoingState.Sending)
                {
                    return Task.FromResult(false);
                }

                (mail.State, mail.Reason, mail.DueAt, mail.MayHaveBeenSent) = (OutgoingState.Queued, reason, next, mayHaveBeenSent);
                mail.ProviderThreadId = dropThread ? null : mail.ProviderThreadId;
                return Task.FromResult(true);
            },
            cancellationToken);

    private async Task ReportAsync(Func<IOutgoingMailEvents, Task> tell, OutgoingMail mail, CancellationToken cancellationToken)
    {
        foreach (var observer in events)
        {
            try
            {
                await tell(observer);
            }
#pragma warning disable CA1031 // A failing observer must not change what happened to the email.
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                logger.SendingObserverFailed(exception, tenant.Name, mail.Id);
            }
        }
    }
}
