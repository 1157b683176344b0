using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Sending;

/// <summary>Moves one email of the outbox through its steps: claim, send (or find it already sent), record, read back and store.</summary>
internal sealed class MailDelivery(
    OutboxRepository rows,
    SentMailRecorder recorder,
    DeliveryFailures failures,
    MailboxOpener services,
    IMailboxStore mailboxes,
    IAgentDirectory agents,
    IRawStore raw,
    IFaultPoints faults,
    IOptions<OutboxOptions> options,
    TimeProvider time,
    ITenant tenant,
    ILogger<MailDelivery> logger)
{
    /// <summary>The data of an email that was claimed.</summary>
    private sealed record Claim(OutgoingMail Mail, bool LookFirst);

    internal async Task DeliverAsync(string id, CancellationToken cancellationToken)
    {
        faults.Reach(SendFaultPoints.ClaimBegin);
        if (await ClaimAsync(id, cancellationToken) is not { } claim)
        {
            return;
        }

        using var activity = Telemetry.Resume(SendTraces.BeginSend(tenant.Name, claim.Mail));
        try
        {
            await DeliverAsync(claim, activity, cancellationToken);
        }
        catch (Exception exception)
        {
            activity.Fail(exception);
            throw;
        }
    }

    private async Task DeliverAsync(Claim claim, Activity? activity, CancellationToken cancellationToken)
    {
        faults.Reach(SendFaultPoints.Claimed);
        var mail = claim.Mail;
        if (mail.State == OutgoingState.Sending)
        {
            var openedAt = time.GetUtcNow();
            try
            {
                if (await SendAsync(claim, activity, cancellationToken) is not { } sent)
                {
                    return;
                }

                faults.Reach(SendFaultPoints.Accepted);
                mail = await RecordAsync(mail.Id, sent, cancellationToken);
                faults.Reach(SendFaultPoints.Recorded);
            }
            catch (MailServiceException exception)
            {
                SendTraces.SetNotSent(activity, exception);
                await failures.HandleAsync(mail, claim.LookFirst, exception, openedAt, cancellationToken);
                return;
            }
        }
        else
        {
            SendTraces.SetResult(activity, "read-back");
        }

        if (mail is { State: OutgoingState.Sent, StoredAt: null })
        {
            await recorder.StoreAsync(mail, cancellationToken);
        }
    }

    private async Task<Claim?> ClaimAsync(string id, CancellationToken cancellationToken)
    {
        var lookFirst = false;
        var claimed = await rows.ChangeAsync(
            id,
            (mail, _) =>
            {
                var now = time.GetUtcNow();
                if (mail.DueAt is null || mail.DueAt > now)
                {
                    return Task.FromResult(false);
                }

                mail.DueAt = now + options.Value.Claim;
                if (mail.State is OutgoingState.Queued or OutgoingState.Sending)
                {
                    lookFirst = mail.MayHaveBeenSent;
                    (mail.State, mail.MayHaveBeenSent) = (OutgoingState.Sending, true);
                    mail.FirstTriedAt ??= now;
                    mail.Attempts++;
                }

                return Task.FromResult(true);
            },
            cancellationToken);
        return claimed is null ? null : new Claim(claimed, lookFirst);
    }

    /// <returns>Null if the email must not be sent, which is recorded.</returns>
    private async Task<SentMail?> SendAsync(Claim claim, Activity? activity, CancellationToken cancellationToken)
    {
        var mail = claim.Mail;
        if (await mailboxes.FindAsync(mail.MailboxId, cancellationToken) is not { } mailbox)
        {
            SendTraces.SetNotSent(activity, SendingTexts.MailboxGone.Id);
            await failures.FailAsync(mail.Id, SendingTexts.MailboxGone.With(mail.FromAddress), claim.LookFirst, cancellationToken);
            return null;
        }

        await using var sender = await services.OpenSenderAsync(mailbox, cancellationToken);
        faults.Reach(SendFaultPoints.Opened);
        if (claim.LookFirst
            && await sender.FindSentAsync(OutgoingMessage.Mark(mail), OutgoingMessage.SearchFrom(mail), cancellationToken) is { } found)
        {
            logger.EmailFoundSent(tenant.Name, mail.MailboxId, mail.Id);
            SendTraces.SetResult(activity, "found");
            return found;
        }

        // The page has checked this, but the decisive question is who may send now (O2).
        if (await agents.FindAsync(mail.AgentId, cancellationToken) is not { } agent || !SenderAccess.MaySend(agent, mailbox))
        {
            SendTraces.SetNotSent(activity, SendingTexts.MayNotSend.Id);
            await failures.FailAsync(mail.Id, SendingTexts.MayNotSend.With(mail.FromName, mailbox.Address), false, cancellationToken);
            return null;
        }

        await using var message = await raw.OpenAsync(mail.RawHash, cancellationToken);
        var sent = await sender.SendAsync(message, mail.ProviderThreadId, cancellationToken);
        logger.EmailSent(tenant.Name, mail.MailboxId, mail.Id, sent.ProviderId);
        SendTraces.SetResult(activity, "sent");
        return sent;
    }

    private async Task<OutgoingMail> RecordAsync(string id, SentMail sent, CancellationToken cancellationToken)
    {
        var first = false;
        var recorded = await rows.ChangeAsync(
            id,
            async (mail, scope) =>
            {
                // The import may have found the copy in the Sent folder already.
                first = mail.State != OutgoingState.Sent;
                mail.DueAt = mail.StoredAt is null ? time.GetUtcNow() : null;
                SentMailRecorder.MarkSent(mail, sent.ProviderId, mail.SentAt ?? time.GetUtcNow());
                await scope.GetRequiredService<INoticeStore>().WithdrawAsync(Outbox.NoticeKey(mail.Id), cancellationToken);
                return true;
            },
            cancellationToken,
            () => faults.Reach(SendFaultPoints.RecordCommit));
        if (first)
        {
            await failures.TellSentAsync(recorded!, cancellationToken);
        }

        return recorded!;
    }
}
