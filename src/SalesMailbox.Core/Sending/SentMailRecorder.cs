using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Sending;

/// <summary>
/// Reads a sent email back from the service and stores it as a message, with the Message-ID that it was actually sent with, so that replies
/// find the ticket (X6).
/// </summary>
internal sealed class SentMailRecorder(
    OutboxRepository rows,
    MailboxOpener opener,
    IMailboxStore mailboxes,
    IRawStore raw,
    IFaultPoints faults,
    IOptions<OutboxOptions> options,
    TimeProvider time,
    ITenant tenant,
    ILogger<SentMailRecorder> logger)
{
    private sealed record Copy(FetchedMessage Fetched, RawEntry Raw, ParsedMessage Parsed);

    /// <summary>
    /// Replaces the service's id of a message for which the service reported none. If the import finds the copy later, it sets the actual
    /// id.
    /// </summary>
    internal static string UnfiledId(string mailId) => "unfiled:" + mailId;

    internal static void MarkSent(OutgoingMail mail, string? providerId, DateTimeOffset at) =>
        (mail.State, mail.Reason, mail.ProviderId, mail.SentAt, mail.MayHaveBeenSent) = (OutgoingState.Sent, null, providerId, at, false);

    internal async Task StoreAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (await mailboxes.FindAsync(mail.MailboxId, cancellationToken) is not { } mailbox)
        {
            await StoreAsync(
                mail.Id,
                new Mailbox { Id = mail.MailboxId, AgentId = mail.AgentId },
                await OwnCopyAsync(mail, cancellationToken),
                cancellationToken);
            return;
        }

        Copy? copy;
        try
        {
            copy = await ReadAsync(mailbox, mail, cancellationToken);
        }
        catch (MailServiceException exception)
        {
            logger.EmailNotReadBack(exception, tenant.Name, mail.MailboxId, mail.Id);
            await WaitAsync(mail.Id, exception.RetryAt, cancellationToken);
            return;
        }

        if (copy is null)
        {
            await WaitAsync(mail.Id, null, cancellationToken);
            return;
        }

        faults.Reach(SendFaultPoints.ReadBack);
        await StoreAsync(mail.Id, mailbox, copy, cancellationToken);
        faults.Reach(SendFaultPoints.Stored);
    }

    private Task<OutgoingMail?> WaitAsync(string id, DateTimeOffset? retryAt, CancellationToken cancellationToken) => rows.ChangeAsync(
        id,
        (row, _) =>
        {
            row.Attempts++;
            row.DueAt = row.StoredAt is null
                ? BackOff.ForMailbox(time.GetUtcNow() + options.Value.SignInPoll, row.Attempts, retryAt)
                : null;
            return Task.FromResult(true);
        },
        cancellationToken);

    /// <returns>Null if the copy is not yet in the Sent folder.</returns>
    private async Task<Copy?> ReadAsync(Mailbox mailbox, OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (mail.ProviderId is null && await FindAsync(mailbox, mail, cancellationToken) is { } found)
        {
            mail.ProviderId = found;
        }

        if (mail.ProviderId is null)
        {
            // A service that has stored no copy after this time does not store one.
            return mail.Attempts < options.Value.MaxAttempts ? null : await OwnCopyAsync(mail, cancellationToken);
        }

        await using var reader = await opener.OpenReaderAsync(mailbox, cancellationToken);
        await using var writer = await raw.CreateAsync(cancellationToken);
        try
        {
            var fetched = await reader.FetchRawAsync(mail.ProviderId, writer.Stream, cancellationToken);
            var entry = await writer.CompleteAsync(cancellationToken);
            await using var stream = await raw.OpenAsync(entry.Hash, cancellationToken);
            return new Copy(fetched, entry, await MessageParser.ParseAsync(stream, cancellationToken));
        }
        catch (MailServiceException exception) when (exception.Error == MailServiceError.MessageGone)
        {
            // The copy was deleted at once; the message as created here is the best one available.
            return await OwnCopyAsync(mail, cancellationToken);
        }
    }

    /// <returns>The id of the copy in the Sent folder; null if it is not found.</returns>
    private async Task<string?> FindAsync(Mailbox mailbox, OutgoingMail mail, CancellationToken cancellationToken)
    {
        await using var sender = await opener.OpenSenderAsync(mailbox, cancellationToken);
        return (await sender.FindSentAsync(OutgoingMessage.Mark(mail), OutgoingMessage.SearchFrom(mail), cancellationToken))?.ProviderId;
    }

    private async Task<Copy> OwnCopyAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        await using var stream = await raw.OpenAsync(mail.RawHash, cancellationToken);
        var fetched = new FetchedMessage(mail.ProviderId ?? UnfiledId(mail.Id), mail.ProviderThreadId, MailPlaces.Sent, false,
            mail.SentAt ?? time.GetUtcNow(), mail.RawSize);
        return new Copy(fetched, new RawEntry(mail.RawHash, mail.RawSize), await MessageParser.ParseAsync(stream, cancellationToken));
    }

    private Task<OutgoingMail?> StoreAsync(string id, Mailbox mailbox, Copy copy, CancellationToken cancellationToken) => rows.ChangeAsync(
        id,
        async (mail, services) =>
        {
            if (mail.StoredAt is not null)
            {
                return false; // the import was faster
            }

            var now = time.GetUtcNow();
            var messages = services.GetRequiredService<IMessageStore>();
            var own = services.GetRequiredService<SentCopyRecognizer>();
            if (await messages.FindByProviderIdAsync(mailbox.Id, copy.Fetched.ProviderId, cancellationToken) is { } known)
            {
                await own.AdoptAsync(mail, known, cancellationToken);
            }
            else
            {
                var message = MailMessageFactory.Create(
                    mailbox, copy.Fetched with { Places = MailPlaces.Sent }, copy.Raw, copy.Parsed, now);
                await own.PlaceAsync(mail, message, cancellationToken);
                await messages.AddAsync(message, cancellationToken);
                var decisions = services.GetRequiredService<IDecisionStore>();
                await decisions.AddAsync(SentCopyRecognizer.Decide(message, now), cancellationToken);
                await services.GetRequiredService<IMessageMoveStore>().AddAsync(
                    new MessageMove
                    {
                        MessageId = message.Id,
                        At = now,
                        ToPlace = message.Place,
                        ToTicketId = message.TicketId,
                        Reason = MatchReason.SentFromHere,
                    },
                    cancellationToken);
            }

            mail.ProviderId = copy.Fetched.ProviderId;
            (mail.InternetMessageId, mail.StoredAt, mail.DueAt) = (copy.Parsed.InternetMessageId, now, null);
            return true;
        },
        cancellationToken,
        () => faults.Reach(SendFaultPoints.StoreCommit));
}
