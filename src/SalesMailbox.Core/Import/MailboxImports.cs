using SalesMailbox.Core.Connections;

namespace SalesMailbox.Core.Import;

/// <inheritdoc/>
internal sealed class MailboxImports(IImportStateStore states) : IMailboxImports
{
    public async Task<bool> HasBegunAsync(string mailboxId, CancellationToken cancellationToken = default) =>
        await states.FindAsync(mailboxId, cancellationToken) is { Cursor: not null };

    public async Task EndBackOffAsync(string mailboxId, CancellationToken cancellationToken = default)
    {
        if (await states.FindAsync(mailboxId, cancellationToken) is { } state
            && (state.RetryAt is not null || state.ConsecutiveFailures > 0))
        {
            (state.RetryAt, state.ConsecutiveFailures) = (null, 0);
            await states.UpdateAsync(state, cancellationToken);
        }
    }
}
