using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Core.Import;

/// <summary>What is to be imported from a mailbox, as it was configured when the run began.</summary>
internal sealed record ImportPlan(Mailbox Mailbox, SalesConnection Connection, Grant Grant)
{
    /// <summary>The service's clock and ours differ; a mail that came with the sign-in is not thrown away for that.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(5);

    public MailPlaces Places => Connection.ImportSent ? MailPlaces.Inbox | MailPlaces.Sent : MailPlaces.Inbox;

    /// <returns>Null where the mailbox is gone, the integrator is off, or nobody is signed in.</returns>
    public static async Task<ImportPlan?> ReadAsync(IServiceProvider services, string mailboxId, CancellationToken cancellationToken) =>
        await ReadAuthorisedAsync(services, mailboxId, cancellationToken) is { Connection.IntegratorEnabled: true } plan ? plan : null;

    /// <returns>Null where the mailbox is gone or shared (it only sends), its owner is no longer active, or nobody is signed in.</returns>
    public static async Task<ImportPlan?> ReadAuthorisedAsync(IServiceProvider services, string mailboxId, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<IMailboxStore>().FindAsync(mailboxId, cancellationToken) is not { IsShared: false } mailbox
            || await services.GetRequiredService<IConnectionStore>().FindAsync(mailbox.ConnectionId, cancellationToken) is not { } connection
            || !await services.GetRequiredService<MailboxOwners>().IsActiveAsync(mailbox, cancellationToken)
            || await services.GetRequiredService<IGrantStore>().FindAsync(mailboxId, cancellationToken) is not { State: GrantState.Active } grant)
        {
            return null;
        }

        return new ImportPlan(mailbox, connection, grant);
    }

    /// <summary>Mail received before this moment is not wanted: the first sign-in, or the back-fill day where that is earlier. Never moves forward.</summary>
    public DateTimeOffset Since(ImportState? state)
    {
        var since = state?.Since ?? Grant.GrantedAt;
        var backfill = Connection.BackfillFrom is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : since;
        return backfill < since ? backfill : since;
    }

    /// <summary>Whether the whole mailbox has to be listed: first contact, an earlier back-fill day, a place switched on later.</summary>
    public bool NeedsListing(ImportState state) =>
        state.Cursor is null || state.Since is null || Since(state) < state.Since || (Places & ~state.Places) != MailPlaces.None;

    public bool IsTooOld(DateTimeOffset receivedAt, ImportState state) => receivedAt < Since(state) - ClockSlack;
}
