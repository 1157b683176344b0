using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Connections;

/// <summary>Records the grant of a completed sign-in, with its secret encrypted. Commits.</summary>
public sealed class GrantRecorder(
    IGrantStore grants, IMailboxStore mailboxes, ISecretProtector protector, IUnitOfWork work, TimeProvider time)
{
    /// <param name="agent">The agent who signed in.</param>
    /// <param name="connectionId">The connection of the mailbox, or the connection that the grant is for.</param>
    /// <param name="mailbox">The mailbox that the grant is for; null for the connection itself.</param>
    /// <param name="access">What the mail service granted.</param>
    /// <exception cref="ConcurrencyException">The mailbox was changed at the same time. Nothing is recorded.</exception>
    internal async Task<Grant> RecordAsync(
        Agent agent, string connectionId, Mailbox? mailbox, GrantedAccess access, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var grant = new Grant
        {
            SubjectId = mailbox?.Id ?? connectionId,
            Account = access.Account,
            ProtectedSecret = protector.Protect(access.Secret),
            Scopes = access.Scopes,
            GrantedBy = agent.Id,
            GrantedAt = now,
            State = GrantState.Active,
        };
        await grants.SaveAsync(grant, cancellationToken);
        if (mailbox is not null)
        {
            (mailbox.Access, mailbox.AccessReason, mailbox.AccessCheckedAt) = (MailboxAccessState.Accessible, null, now);
            await mailboxes.UpdateAsync(mailbox, cancellationToken);
        }

        await work.CommitAsync(cancellationToken);
        return grant;
    }
}
