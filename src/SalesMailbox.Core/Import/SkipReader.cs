using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Import;

/// <summary>
/// Determines for users why a mailbox was skipped. It checks afterwards: if the cause is gone, another importer had the mailbox.
/// </summary>
internal sealed class SkipReader(IWorkScopes scopes, TimeProvider time)
{
    public async Task<MailboxImport> ReadAsync(Mailbox mailbox, CancellationToken cancellationToken)
    {
        await using var scope = scopes.Open();
        if (await scope.Services.GetRequiredService<IConnectionStore>()
            .FindAsync(mailbox.ConnectionId, cancellationToken) is not { IntegratorEnabled: true })
        {
            return new(mailbox, null, ImportSkip.IntegratorOff);
        }

        if (!await scope.Services.GetRequiredService<MailboxOwners>().IsActiveAsync(mailbox, cancellationToken))
        {
            return new(mailbox, null, ImportSkip.OwnerInactive);
        }

        var grant = await scope.Services.GetRequiredService<IGrantStore>().FindAsync(mailbox.Id, cancellationToken);
        if (grant is not { State: GrantState.Active })
        {
            return new(mailbox, null, grant is null ? ImportSkip.NotSignedIn : ImportSkip.GrantDead);
        }

        var state = await scope.Services.GetRequiredService<IImportStateStore>().FindAsync(mailbox.Id, cancellationToken);
        return state?.RetryAt > time.GetUtcNow()
            ? new(mailbox, null, ImportSkip.BackingOff, state.RetryAt)
            : new(mailbox, null, ImportSkip.Busy);
    }
}
