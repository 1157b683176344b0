using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Connections;

/// <summary>Adds, changes, removes and tests mailboxes (C5, C6, C8). Commits.</summary>
public sealed class MailboxManager(
    IMailboxStore mailboxes,
    MailboxEdits edits,
    MailboxAccessTester tester,
    FormReceipts receipts,
    IUnitOfWork work,
    ITenant tenant,
    TimeProvider time,
    ILogger<MailboxManager> logger)
{
    /// <summary>Adds a mailbox to a connection. The address must be unique in the tenant.</summary>
    public async Task<Result<Mailbox>> AddAsync(string connectionId, MailboxDetails details, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(details);
        var mailbox = new Mailbox { ConnectionId = connectionId, CreatedAt = time.GetUtcNow() };
        var applied = await edits.ApplyAsync(mailbox, details, cancellationToken);
        if (!applied.Succeeded)
        {
            return Result<Mailbox>.Refused(applied.Errors);
        }

        await mailboxes.AddAsync(mailbox, cancellationToken);
        await receipts.StageAsync(connectionId, cancellationToken);
        var saved = await MailboxEdits.WriteAsync(work.CommitAsync, cancellationToken);
        return saved.Succeeded ? Result<Mailbox>.Done(mailbox) : Result<Mailbox>.Refused(saved.Errors);
    }

    /// <remarks>
    /// A mailbox that is given to another agent is disconnected, and the new owner signs in (C7). The address can't be changed after a
    /// sign-in or an import.
    /// </remarks>
    public async Task<Result> UpdateAsync(string id, MailboxDetails details, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (await mailboxes.FindAsync(id, cancellationToken) is not { } mailbox)
        {
            return RefuseMissing();
        }

        var applied = await edits.ApplyAsync(mailbox, details, cancellationToken);
        if (!applied.Succeeded)
        {
            return new Result(applied.Errors);
        }

        await mailboxes.UpdateAsync(mailbox, cancellationToken);
        var saved = await MailboxEdits.WriteAsync(work.CommitAsync, cancellationToken);
        if (saved.Succeeded)
        {
            await edits.EndGrantAsync(mailbox, applied.Value!.Ended, cancellationToken);
        }

        return saved;
    }

    /// <summary>Revokes and deletes the grant of the mailbox, and removes the mailbox. Stored messages and tickets are kept.</summary>
    public async Task<Result> RemoveAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await mailboxes.FindAsync(id, cancellationToken) is not { } mailbox)
        {
            return RefuseMissing();
        }

        var removal = await edits.RemoveAsync(mailbox, cancellationToken);
        var removed = await MailboxEdits.WriteAsync(work.CommitAsync, cancellationToken);
        if (removed.Succeeded)
        {
            await edits.EndRemovedAsync(mailbox, removal.Ended, cancellationToken);
            logger.MailboxRemoved(tenant.Name, id);
        }

        return removed;
    }

    /// <summary>Checks at the service whether the mailbox can be read, and stores the result for the Accessible column.</summary>
    public Task<MailboxAccessResult> TestAccessAsync(string mailboxId, CancellationToken cancellationToken = default) =>
        tester.TestAsync(mailboxId, cancellationToken);

    /// <summary>Tests all mailboxes of a connection in parallel. One that fails or does not answer does not affect the others.</summary>
    public async Task<IReadOnlyList<MailboxAccessResult>> TestAllAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        var ids = (await mailboxes.ListByConnectionAsync(connectionId, cancellationToken)).Select(mailbox => mailbox.Id).ToList();
        var results = new MailboxAccessResult[ids.Count];
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = MailboxAccessTester.MaxParallel,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForAsync(0, ids.Count, parallel, async (index, stop) => results[index] = await tester.TestAsync(ids[index], stop));
        return results;
    }

    private static Result RefuseMissing() => Result.Refused(MailboxErrors.NotFound);
}
