using Microsoft.Extensions.Options;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Import;

/// <param name="DueAt">Since when it is due.</param>
internal sealed record DueMailbox(string MailboxId, DateTimeOffset DueAt);

/// <summary>Finds the mailboxes that are due for an import or a check, each independently of the others of its connection.</summary>
public sealed class DueMailboxFinder(
    IConnectionStore connections,
    IMailboxStore mailboxes,
    IGrantStore grants,
    IImportStateStore states,
    MailboxOwners owners,
    TimeProvider time,
    IOptions<NightOptions> night)
{
    private static readonly TimeSpan RetryOfCheck = TimeSpan.FromHours(1);

    /// <summary>
    /// Mailboxes whose scheduled time has passed since their last attempt, that have had no attempt, or whose last run was interrupted.
    /// Excludes mailboxes that another importer holds, that wait after a failure, that have no sign-in, or whose owner is not active.
    /// </summary>
    internal Task<IReadOnlyList<DueMailbox>> ListAsync(CancellationToken cancellationToken) => ListAsync(DueAt, null, cancellationToken);

    /// <summary>Mailboxes whose time for the nightly check has passed since their last check.</summary>
    internal Task<IReadOnlyList<DueMailbox>> ListChecksAsync(CancellationToken cancellationToken) =>
        ListAsync(CheckDueAt, null, cancellationToken);

    /// <summary>Checks again when the turn of a mailbox has come.</summary>
    internal async Task<bool> IsDueAsync(string mailboxId, bool isCheck, CancellationToken cancellationToken) =>
        (await ListAsync(isCheck ? CheckDueAt : DueAt, mailboxId, cancellationToken)).Count > 0;

    /// <param name="only">Null for all mailboxes.</param>
    private async Task<IReadOnlyList<DueMailbox>> ListAsync(
        Func<SalesConnection, Grant, ImportState?, DateTimeOffset?> dueAt, string? only, CancellationToken cancellationToken)
    {
        var on = (await connections.ListAsync(cancellationToken))
            .Where(connection => connection.IntegratorEnabled)
            .ToDictionary(connection => connection.Id);
        IReadOnlyList<Mailbox> known = on.Count == 0 ? []
            : only is null ? await mailboxes.ListAsync(cancellationToken)
            : await mailboxes.FindAsync(only, cancellationToken) is { } one ? [one] : [];
        var all = known.Where(mailbox => !mailbox.IsShared && on.ContainsKey(mailbox.ConnectionId)).ToList();
        if (all.Count == 0)
        {
            return [];
        }

        var now = time.GetUtcNow();
        var ids = all.Select(mailbox => mailbox.Id).ToList();
        var grantOf = (await grants.ListAsync(ids, cancellationToken))
            .Where(grant => grant.State == GrantState.Active)
            .ToDictionary(grant => grant.SubjectId);
        var stateOf = (await states.ListAsync(ids, cancellationToken)).ToDictionary(state => state.MailboxId);
        var due = new List<(Mailbox Mailbox, DateTimeOffset Since)>();
        foreach (var mailbox in all)
        {
            var state = stateOf.GetValueOrDefault(mailbox.Id);
            if (grantOf.GetValueOrDefault(mailbox.Id) is { } grant
                && !(state?.LeaseUntil > now || state?.RetryAt > now)
                && dueAt(on[mailbox.ConnectionId], grant, state) is { } since && since <= now)
            {
                due.Add((mailbox, since));
            }
        }

        // A turn that imports nothing would take a slot from other mailboxes.
        var inactive = due.Count == 0
            ? new HashSet<string>()
            : await owners.ListInactiveAsync(due.Select(row => row.Mailbox), cancellationToken);
        return [.. due.Where(row => !inactive.Contains(row.Mailbox.AgentId))
            .Select(row => new DueMailbox(row.Mailbox.Id, row.Since))
            .OrderBy(mailbox => mailbox.DueAt)];
    }

    private static DateTimeOffset? DueAt(SalesConnection connection, Grant grant, ImportState? state) =>
        state?.LastAttemptAt is not { } attempt ? grant.GrantedAt : state.CutOffAt ?? ScheduleExpression.Next(connection.Schedule, attempt);

    private DateTimeOffset? CheckDueAt(SalesConnection connection, Grant grant, ImportState? state)
    {
        var now = time.GetUtcNow();
        if (state?.LastSuccessAt is null || state.CompletenessTriedAt > now - RetryOfCheck)
        {
            return null;
        }

        var last = night.Value.LastMoment(state.MailboxId, now);
        return last > (state.CompletenessCheckedAt ?? grant.GrantedAt) ? last : null;
    }
}
