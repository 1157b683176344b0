using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Import;

/// <summary>Compares the ids at the service with the ledger (I7) and queues missing ones, so that the next import stores them.</summary>
public sealed class CompletenessChecker(
    IWorkScopes scopes, IFaultPoints faults, ITenant tenant, TimeProvider time, ILogger<CompletenessChecker> logger)
{

    /// <exception cref="MailServiceException">The mailbox can't be read; the message is for users.</exception>
    public async Task<CompletenessReport> CheckAsync(string mailboxId, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.Open();
        var plan = await ImportPlan.ReadAuthorisedAsync(scope.Services, mailboxId, cancellationToken)
            ?? throw new MailServiceException(MailServiceError.GrantDead, await WhyNotAsync(scope.Services, mailboxId, cancellationToken));
        var state = await scope.Services.GetRequiredService<IImportStateStore>().FindAsync(mailboxId, cancellationToken);
        await using var reader = await scope.Services.GetRequiredService<MailboxOpener>().OpenReaderAsync(plan.Mailbox, cancellationToken);
        var atService = await ListAsync(reader, plan, state, cancellationToken);
        foreach (var waiting in await ListWaitingAsync(reader, plan, state, cancellationToken))
        {
            // It arrived after the last import and will be imported by the next one, so it is not missing.
            atService.Remove(waiting);
        }

        faults.Reach(ImportFaultPoints.Compared);

        var missing = new List<DiscoveredMessage>();
        foreach (var chunk in atService.Values.Chunk(500))
        {
            missing.AddRange(await QueueMissingAsync(mailboxId, chunk, cancellationToken));
        }

        var report = new CompletenessReport(
            atService.Count, atService.Count - missing.Count, [.. missing.Select(message => message.ProviderId)], time.GetUtcNow());
        await RepeatAsync(services => WriteAsync(services, mailboxId, report, cancellationToken), cancellationToken);
        if (report.IsComplete)
        {
            logger.MailboxComplete(tenant.Name, mailboxId, report.Accounted, report.AtService);
        }
        else
        {
            logger.MailboxIncomplete(tenant.Name, mailboxId, report.Accounted, report.AtService);
        }

        return report;
    }

    private static async Task<CodedText> WhyNotAsync(IServiceProvider services, string mailboxId, CancellationToken cancellationToken) =>
        await services.GetRequiredService<IMailboxStore>().FindAsync(mailboxId, cancellationToken) is { } mailbox
        && !await services.GetRequiredService<MailboxOwners>().IsActiveAsync(mailbox, cancellationToken)
            ? ImportTexts.OwnerInactive
            : ImportTexts.NotSignedIn;

    private static async Task<Dictionary<string, DiscoveredMessage>> ListAsync(
        IMailboxReader reader, ImportPlan plan, ImportState? state, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, DiscoveredMessage>(StringComparer.Ordinal);
        string? token = null;
        do
        {
            var page = await reader.ListAsync(plan.Places, plan.Since(state), token, cancellationToken);
            foreach (var message in page.Messages)
            {
                found[message.ProviderId] = message;
            }

            token = page.NextPageToken;
        }
        while (token is not null);

        return found;
    }

    private static async Task<HashSet<string>> ListWaitingAsync(
        IMailboxReader reader, ImportPlan plan, ImportState? state, CancellationToken cancellationToken)
    {
        var waiting = new HashSet<string>(StringComparer.Ordinal);
        if (state?.Cursor is not { } cursor)
        {
            return waiting;
        }

        try
        {
            string? token = null;
            do
            {
                var page = await reader.ListChangesAsync(cursor, token, plan.Places, cancellationToken);
                waiting.UnionWith(page.Messages.Select(message => message.ProviderId));
                token = page.NextPageToken;
            }
            while (token is not null);
        }
        catch (MailServiceException exception) when (exception.Error == MailServiceError.CursorExpired)
        {
            waiting.Clear(); // it is unknown which messages are new, so all of them must be accounted for
        }

        return waiting;
    }

    private async Task<IReadOnlyList<DiscoveredMessage>> QueueMissingAsync(
        string mailboxId, DiscoveredMessage[] messages, CancellationToken cancellationToken)
    {
        IReadOnlyList<DiscoveredMessage> missing = [];
        await RepeatAsync(
            async services =>
            {
                var ledger = services.GetRequiredService<IImportLedger>();
                var unknown = await ledger.FindUnknownAsync(
                    mailboxId, [.. messages.Select(message => message.ProviderId)], cancellationToken);
                missing = [.. messages.Where(message => unknown.Contains(message.ProviderId))];

                // All ids are queued, not only unknown ones: a message that the ledger lists as ignored but that is in an imported place is
                // checked again. The exception is a message that its owner blocks.
                await ImportQueue.AddAsync(ledger, mailboxId, messages, isNews: false, time.GetUtcNow(), cancellationToken);
            },
            cancellationToken);
        return missing;
    }

    private static async Task WriteAsync(
        IServiceProvider services, string mailboxId, CompletenessReport report, CancellationToken cancellationToken)
    {
        var states = services.GetRequiredService<IImportStateStore>();
        if (await states.FindAsync(mailboxId, cancellationToken) is { } state)
        {
            (state.CompletenessCheckedAt, state.CompletenessAtService, state.CompletenessAccounted) = (
                report.CheckedAt, report.AtService, report.Accounted);
            await states.UpdateAsync(state, cancellationToken);
        }
    }

    private async Task RepeatAsync(Func<IServiceProvider, Task> work, CancellationToken cancellationToken)
    {
        await scopes.WriteAsync(
            async services =>
            {
                faults.Reach(ImportFaultPoints.Begin(ImportFaultPoints.Check));
                await work(services);
                faults.Reach(ImportFaultPoints.Commit(ImportFaultPoints.Check));
                return true;
            },
            problem => logger.CompletenessWriteRepeated(problem, tenant.Name),
            cancellationToken);
        faults.Reach(ImportFaultPoints.Done(ImportFaultPoints.Check));
    }
}
