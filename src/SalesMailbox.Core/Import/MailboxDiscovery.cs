using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Core.Import;

/// <summary>
/// Step 1: finds new messages and queues their ids. The cursor moves in the transaction that queues the last page, never before, so no id
/// can be missed between two runs.
/// </summary>
internal sealed class MailboxDiscovery(
    LeaseKeeper lease, ITenant tenant, TimeProvider time, IOptions<ImportOptions> options, ILogger<MailboxDiscovery> logger)
{
    public async Task RunAsync(ImportSession session, CancellationToken cancellationToken)
    {
        if (session.State.Cursor is { } cursor)
        {
            try
            {
                await ListChangesAsync(session, cursor, cancellationToken);
            }
            catch (MailServiceException exception) when (exception.Error == MailServiceError.CursorExpired)
            {
                logger.CursorExpired(tenant.Name, session.Plan.Mailbox.Id, session.State.CursorAt);
                await ListAllAsync(session, RelistFrom(session), isComplete: false, cancellationToken);
            }
        }

        if (session.Plan.NeedsListing(session.State))
        {
            await ListAllAsync(session, session.Plan.Since(session.State), isComplete: true, cancellationToken);
        }
    }

    /// <summary>All pages use one cursor; the last page returns the next one.</summary>
    private async Task ListChangesAsync(ImportSession session, string cursor, CancellationToken cancellationToken)
    {
        string? token = null;
        do
        {
            var from = token;
            var page = await lease.CallAsync(
                session, stop => session.Reader!.ListChangesAsync(cursor, from, session.Plan.Places, stop), cancellationToken);
            session.Reach(ImportFaultPoints.PageRead);
            token = page.NextPageToken;
            var next = token is null ? page.Cursor : null;
            await ImportQueue.QueueAsync(
                session, page.Messages, isNews: true, (state, now) => MoveCursor(state, next, now), cancellationToken);
        }
        while (token is not null);
    }

    /// <summary>
    /// The cursor of the last page is from the moment the listing began, so messages that arrive during the listing are among the next
    /// changes.
    /// </summary>
    private async Task ListAllAsync(ImportSession session, DateTimeOffset since, bool isComplete, CancellationToken cancellationToken)
    {
        var plan = session.Plan;
        string? token = null;
        string? cursor = null;
        do
        {
            var from = token;
            var page = await lease.CallAsync(session, stop => session.Reader!.ListAsync(plan.Places, since, from, stop), cancellationToken);
            session.Reach(ImportFaultPoints.PageRead);
            (token, cursor) = (page.NextPageToken, page.Cursor);
            await ImportQueue.QueueAsync(session, page.Messages, isNews: false, Finish, cancellationToken);
        }
        while (token is not null);

        logger.MailboxListed(tenant.Name, plan.Mailbox.Id, since, session.Run.Discovered);

        void Finish(ImportState state, DateTimeOffset now)
        {
            if (token is not null)
            {
                return;
            }

            MoveCursor(state, cursor, now);
            if (isComplete)
            {
                (state.Since, state.BackfilledFrom, state.Places) = (since, plan.Connection.BackfillFrom, plan.Places);
            }
        }
    }

    private DateTimeOffset RelistFrom(ImportSession session)
    {
        var since = session.Plan.Since(session.State);
        var overlap = (session.State.LastSuccessAt ?? time.GetUtcNow()) - options.Value.RelistOverlap;
        return session.State.LastSuccessAt is null || overlap < since ? since : overlap;
    }

    private static void MoveCursor(ImportState state, string? cursor, DateTimeOffset now)
    {
        if (cursor is not null)
        {
            (state.Cursor, state.CursorAt) = (cursor, now);
        }
    }
}
