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
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Import;

/// <summary>Step 3: parses and files one message. Message, decision, effect and ledger entry are one transaction.</summary>
internal sealed class MessageRecorder(
    IRawStore rawStore,
    ITenant tenant,
    TimeProvider time,
    IOptions<ImportOptions> options,
    ImportMetrics metrics,
    MailObservers observers,
    IgnoredMessages setAside,
    MessageBudget budget,
    MessageParking parking,
    ILogger<MessageRecorder> logger)
{
    public async Task FileAsync(ImportSession session, FetchOutcome outcome, CancellationToken cancellationToken)
    {
        using var logs = LogScopes.Message(logger, outcome.Item.ProviderId);
        await using var raw = await rawStore.OpenAsync(outcome.Raw!.Hash, cancellationToken);
        var parsed = await budget.ParseAsync(outcome.Item, raw, cancellationToken);
        session.Reach(ImportFaultPoints.Parsed);
        var size = raw.Length;
        var isFiled = false;
        FiledMail? filed = null;
        await budget.FileAsync(
            outcome.Item,
            (gate, stop) => session.TransactAsync(
                ImportFaultPoints.File,
                async transaction =>
                {
                    (isFiled, filed) = (false, null);
                    if (await FindPendingAsync(transaction, outcome.Item, stop) is { } item)
                    {
                        filed = await FileAsync(
                            session, transaction, item, outcome with { Raw = outcome.Raw with { Size = size } }, parsed, stop);
                        isFiled = item.State == ImportItemState.Stored;
                    }
                },
                stop,
                gate),
            cancellationToken);
        ImportTraces.SetStored(outcome.Trace, filed, isFiled);
        if (isFiled)
        {
            metrics.Imported(tenant.Name, metrics.LabelOf(session.Plan.Mailbox));
        }

        if (filed is not null)
        {
            await observers.ReportAsync(filed, cancellationToken);
        }
    }

    /// <summary>Counts a failure of the message itself: it is tried again later, or parked if it failed too often.</summary>
    public async Task FailAsync(ImportSession session, FetchOutcome outcome, Exception failure, CancellationToken cancellationToken)
    {
        using var logs = LogScopes.Message(logger, outcome.Item.ProviderId);
        var isParked = false;
        await session.TransactAsync(
            ImportFaultPoints.Fail,
            async transaction =>
            {
                isParked = false;
                if (await FindPendingAsync(transaction, outcome.Item, cancellationToken) is not { } item)
                {
                    return;
                }

                KeepFetched(item, outcome, failure);
                (item.Attempts, item.UnfinishedStarts) = (item.Attempts + 1, 0);
                item.Reason = Cut(failure is ICodedException coded ? coded.Text : ImportTexts.NotProcessed.With(failure.Message));
                item.NextAttemptAt = BackOff.ForMessage(time.GetUtcNow(), item.Attempts, options.Value.RetryDelays);
                isParked = failure is MessageBudgetException || item.Attempts >= options.Value.MaxAttempts;
                if (isParked)
                {
                    await parking.ParkAsync(session, transaction, item, cancellationToken);
                }

                transaction.Run.Retrying += isParked ? 0 : 1;
                transaction.Run.Done++;
                await transaction.Ledger.UpdateAsync(item, cancellationToken);
            },
            cancellationToken);
        ImportTraces.SetFailed(outcome.Trace, isParked);
        if (isParked)
        {
            metrics.Parked(tenant.Name, metrics.LabelOf(session.Plan.Mailbox));
            logger.MessageParked(failure, tenant.Name, session.Plan.Mailbox.Id, outcome.Item.ProviderId);
        }
        else
        {
            logger.MessageNotImported(failure, tenant.Name, session.Plan.Mailbox.Id, outcome.Item.ProviderId);
        }
    }

    /// <summary>
    /// Handles a failure of the service: no attempt is counted, and the messages are retried one by one so that they can't delay the others
    /// together.
    /// </summary>
    public Task PostponeAsync(ImportSession session, IReadOnlyList<FetchOutcome> outcomes, CancellationToken cancellationToken) =>
        session.TransactAsync(
            ImportFaultPoints.Fail,
            async transaction =>
            {
                var next = time.GetUtcNow();
                foreach (var outcome in outcomes)
                {
                    if (await FindPendingAsync(transaction, outcome.Item, cancellationToken) is { } item)
                    {
                        (item.NextAttemptAt, item.UnfinishedStarts, item.Reason) = (next, 0, Cut(CodedExceptions.TextOf(outcome.Failure!)));
                        await transaction.Ledger.UpdateAsync(item, cancellationToken);
                        next += TimeSpan.FromMinutes(10);
                    }
                }
            },
            cancellationToken);

    /// <returns>The filed message; null if it was already stored, or if its owner has blocked it since it was read.</returns>
    private async Task<FiledMail?> FileAsync(
        ImportSession session,
        ImportTransaction transaction,
        ImportItem item,
        FetchOutcome outcome,
        ParsedMessage parsed,
        CancellationToken cancellationToken)
    {
        var plan = await CurrentAsync(session, transaction, cancellationToken);
        var messages = transaction.Services.GetRequiredService<IMessageStore>();
        var stored = await messages.FindByProviderIdAsync(plan.Mailbox.Id, item.ProviderId, cancellationToken);
        FiledMail? filed = null;
        stored ??= await FindMovedAsync(transaction, plan, outcome, parsed, cancellationToken);
        if (stored is null && await IgnoredMessages.IsBlockedAsync(transaction, plan.Mailbox, parsed, cancellationToken))
        {
            await setAside.WriteAsync(transaction, item, Unwanted.Blocked, null, cancellationToken);
            return null;
        }

        if (stored is null)
        {
            var now = time.GetUtcNow();
            stored = MailMessageFactory.Create(plan.Mailbox, outcome.Fetched!, outcome.Raw!, parsed, now);
            stored.FailsDmarc = transaction.Services.GetRequiredService<DmarcCheck>().Fails(plan.Connection, stored, parsed);
            var decision = await transaction.Services.GetRequiredService<IMessageFiler>().FileAsync(
                plan.Connection, plan.Mailbox, stored, parsed, cancellationToken);
            filed = new FiledMail(plan.Mailbox, stored, decision);
            session.Reach(ImportFaultPoints.Filed);
            Count(transaction.Run, decision.Verdict);
            logger.MessageImported(tenant.Name, plan.Mailbox.Id, item.ProviderId, stored.Id, decision.Verdict);
        }

        KeepFetched(item, outcome, failure: null);
        (item.State, item.MessageId, item.UnfinishedStarts, item.Reason, item.FinishedAt) = (
            ImportItemState.Stored, stored.Id, 0, null, time.GetUtcNow());
        await transaction.Ledger.UpdateAsync(item, cancellationToken);
        transaction.Run.Done++;
        return filed;
    }

    /// <summary>
    /// Finds a message that is already stored under a previous id. If the service's ids change when messages are moved, the same bytes in
    /// the same mailbox are the same message. A message from this product whose id the service did not report is identified by its mark.
    /// </summary>
    private static async Task<MailMessage?> FindMovedAsync(
        ImportTransaction transaction,
        (SalesConnection Connection, Mailbox Mailbox) plan,
        FetchOutcome outcome,
        ParsedMessage parsed,
        CancellationToken cancellationToken)
    {
        var messages = transaction.Services.GetRequiredService<IMessageStore>();
        if (await transaction.Services.GetRequiredService<ISentCopies>()
            .FindUnfiledAsync(plan.Mailbox, parsed, cancellationToken) is { } own)
        {
            own.ProviderId = outcome.Item.ProviderId;
            await messages.UpdateAsync(own, cancellationToken);
            return own;
        }

        if ((await transaction.Services.GetRequiredService<MailboxCapabilities>().OfAsync(plan.Mailbox, cancellationToken)).HasStableIds)
        {
            return null;
        }

        var copies = await messages.FindByFingerprintAsync(parsed.Fingerprint, cancellationToken);
        return copies.FirstOrDefault(copy => copy.MailboxId == plan.Mailbox.Id && copy.RawHash == outcome.Raw!.Hash);
    }

    /// <summary>
    /// Reads the settings in the transaction's scope: filing uses the current settings, and stops if the integrator was switched off or the
    /// owner became inactive.
    /// </summary>
    private static async Task<(SalesConnection Connection, Mailbox Mailbox)> CurrentAsync(
        ImportSession session, ImportTransaction transaction, CancellationToken cancellationToken)
    {
        var mailbox = await transaction.Services.GetRequiredService<IMailboxStore>().FindAsync(session.Plan.Mailbox.Id, cancellationToken)
            ?? throw new LeaseLostException();
        var connection = await transaction.Services.GetRequiredService<IConnectionStore>().FindAsync(
            mailbox.ConnectionId, cancellationToken)
            ?? throw new LeaseLostException();
        session.CancelRequested |= !connection.IntegratorEnabled
            || !await transaction.Services.GetRequiredService<MailboxOwners>().IsActiveAsync(mailbox, cancellationToken);
        return (connection, mailbox);
    }

    private static async Task<ImportItem?> FindPendingAsync(
        ImportTransaction transaction, ImportItem item, CancellationToken cancellationToken) =>
        await transaction.Ledger.FindAsync(item.Id, cancellationToken) is { State: ImportItemState.Pending } current ? current : null;

    private static void KeepFetched(ImportItem item, FetchOutcome outcome, Exception? failure)
    {
        // Bytes that are missing or damaged on disk are read from the service again.
        var isUsable = outcome.Raw is not null && failure is not (IOException or InvalidDataException);
        item.RawHash = isUsable ? outcome.Raw!.Hash : null;
        item.ReceivedAt = isUsable ? outcome.Fetched!.ReceivedAt : null;
        item.Places = isUsable ? outcome.Fetched!.Places : MailPlaces.None;
    }

    private static void Count(ImportRun run, MatchVerdict verdict)
    {
        run.Matched += verdict is MatchVerdict.Matched or MatchVerdict.CrmNote ? 1 : 0;
        run.NewTickets += verdict == MatchVerdict.NewTicket ? 1 : 0;
        run.ToInbox += verdict is MatchVerdict.Inbox or MatchVerdict.Done ? 1 : 0;
    }

    private static CodedText Cut(CodedText reason) => CodedTextCut.Of(reason, MessageParking.MaxReason);
}
