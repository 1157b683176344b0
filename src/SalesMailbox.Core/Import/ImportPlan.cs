using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Core.Import;

/// <summary>What to import from a mailbox, as configured when the run began.</summary>
internal sealed record ImportPlan(Mailbox Mailbox, SalesConnection Connection, Grant Grant)
{
    /// <summary>
    /// The service's clock may differ from this computer's, and a message that arrived with the sign-in must not be lost because of that.
    /// </summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(5);

    public MailPlaces Places => Connection.ImportSent ? MailPlaces.Inbox | MailPlaces.Sent : MailPlaces.Inbox;

    /// <returns>Null if the mailbox does not exist, the integrator is off, or there is no sign-in.</returns>
    public static async Task<ImportPlan?> ReadAsync(IServiceProvider services, string mailboxId, CancellationToken cancellationToken) =>
        await ReadAuthorisedAsync(services, mailboxId, cancellationToken) is { Connection.IntegratorEnabled: true } plan ? plan : null;

    /// <returns>Null if the mailbox does not exist or is shared (it only sends), its owner is not active, or there is no sign-in.</returns>
    public static async Task<ImportPlan?> ReadAuthorisedAsync(
        IServiceProvider services, string mailboxId, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<IMailboxStore>().FindAsync(mailboxId, cancellationToken) is not { IsShared: false } mailbox
            || await services.GetRequiredService<IConnectionStore>()
                .FindAsync(mailbox.ConnectionId, cancellationToken) is not { } connection
            || !await services.GetRequiredService<MailboxOwners>().IsActiveAsync(mailbox, cancellationToken)
            || await services.GetRequiredService<IGrantStore>()
                .FindAsync(mailboxId, cancellationToken) is not { State: GrantState.Active } grant)
        {
            return null;
        }

        return new ImportPlan(mailbox, connection, grant);
    }

    /// <summary>
    /// Messages received before this moment are not imported: the first sign-in, or the backfill day if that is earlier. Never moves
    /// forward.
    /// </summary>
    public DateTimeOffset Since(ImportState? state)
    {
        var since = state?.Since ?? Grant.GrantedAt;
        var backfill = Connection.BackfillFrom is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : since;
        return backfill < since ? backfill : since;
    }

    /// <summary>
    /// Whether the whole mailbox has to be listed: at the first import, after an earlier backfill day was set, or after a place was
    /// switched on.
    /// </summary>
    public bool NeedsListing(ImportState state) =>
        state.Cursor is null || state.Since is null || Since(state) < state.Since || (Places & ~state.Places) != MailPlaces.None;

    public bool IsTooOld(DateTimeOffset receivedAt, ImportState state) => receivedAt < Since(state) - ClockSlack;
}
