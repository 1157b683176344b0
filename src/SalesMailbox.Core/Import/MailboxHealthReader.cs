using SalesMailbox.Core.Connections;

namespace SalesMailbox.Core.Import;

/// <summary>Reads the health of mailboxes in a fixed number of queries, regardless of their number.</summary>
public sealed class MailboxHealthReader(
    IConnectionStore connections,
    IGrantStore grants,
    IImportStateStore states,
    IImportLedger ledger,
    IImportRunStore runs,
    MailboxOwners owners,
    HealthWatch watch,
    TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Reads the health of the mailboxes.</summary>
    public async Task<IReadOnlyList<MailboxHealth>> ReadAsync(
        IReadOnlyCollection<Mailbox> mailboxes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mailboxes);
        var ids = mailboxes.Select(mailbox => mailbox.Id).ToList();
        var grantOf = (await grants.ListAsync(ids, cancellationToken)).ToDictionary(grant => grant.SubjectId);
        var stateOf = (await states.ListAsync(ids, cancellationToken)).ToDictionary(state => state.MailboxId);
        var countsOf = await ledger.CountAsync(ids, cancellationToken);
        var runOf = await runs.LatestAsync(ids, cancellationToken);
        var connectionOf = (await connections.ListAsync(cancellationToken)).ToDictionary(connection => connection.Id);
        var inactive = await owners.ListInactiveAsync(mailboxes, cancellationToken);
        return [.. mailboxes.Select(Read)];

        MailboxHealth Read(Mailbox mailbox)
        {
            var now = time.GetUtcNow();
            var grant = grantOf.GetValueOrDefault(mailbox.Id);
            var state = stateOf.GetValueOrDefault(mailbox.Id);
            var counts = countsOf.GetValueOrDefault(mailbox.Id) ?? new ImportItemCounts(0, 0, 0, 0, 0);
            var connection = connectionOf.GetValueOrDefault(mailbox.ConnectionId);
            var health = inactive.Contains(mailbox.AgentId)
                ? MailboxHealthState.OwnerInactive
                : Judge(connection, grant, state, counts, watch.Began, now);
            return new MailboxHealth(
                mailbox, grant, state, counts, now - state?.LastSuccessAt, now - state?.CursorAt, runOf.GetValueOrDefault(mailbox.Id),
                health)
            {
                NextRun = connection is { IntegratorEnabled: true } && health != MailboxHealthState.OwnerInactive
                    ? ScheduleExpression.Next(connection.Schedule, Later(now, state?.RetryAt ?? now))
                    : null,
            };
        }
    }

    private static MailboxHealthState Judge(
        SalesConnection? connection,
        Grant? grant,
        ImportState? state,
        ImportItemCounts counts,
        DateTimeOffset watchedSince,
        DateTimeOffset now) =>
        grant is null ? MailboxHealthState.NotSignedIn
        : grant.State == GrantState.Dead ? MailboxHealthState.GrantDead
        : connection is not { IntegratorEnabled: true } ? MailboxHealthState.IntegratorOff
        : state?.LeaseUntil > now ? MailboxHealthState.Importing
        : state?.ConsecutiveFailures > 0
            ? state.RetryAt is null || IsLate(connection, LastGood(state, grant, watchedSince), now)
                ? MailboxHealthState.Failing
                : MailboxHealthState.Delayed
        : state?.LastSuccessAt is null ? MailboxHealthState.Waiting
        : IsLate(connection, LastGood(state, grant, watchedSince), now) ? MailboxHealthState.Late
        : counts.Parked > 0 ? MailboxHealthState.NeedsAttention
        : MailboxHealthState.Healthy;

    /// <summary>
    /// Whether two scheduled times, plus a tolerance, have passed since the last success or since this process could run them.
    /// </summary>
    private static bool IsLate(SalesConnection connection, DateTimeOffset since, DateTimeOffset now) =>
        ScheduleExpression.Next(connection.Schedule, since) is { } first
        && ScheduleExpression.Next(connection.Schedule, first) is { } second && second + Patience < now;

    private static DateTimeOffset LastGood(ImportState state, Grant grant, DateTimeOffset watchedSince) =>
        Later(state.LastSuccessAt ?? grant.GrantedAt, grant.GrantedAt, watchedSince);

    private static DateTimeOffset Later(params ReadOnlySpan<DateTimeOffset> moments)
    {
        var last = moments[0];
        foreach (var moment in moments)
        {
            last = moment > last ? moment : last;
        }

        return last;
    }
}

/// <summary>When this process began to watch the health of mailboxes. Runs that were missed before are not counted as late.</summary>
public sealed class HealthWatch(TimeProvider time)
{
    public DateTimeOffset Began { get; } = time.GetUtcNow();
}
