using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Connections;

/// <summary>
/// Maintains the state of grants. When a grant becomes invalid, its owner and the administrators are notified once (C9); a new sign-in
/// restores it. Uses its own scopes, so it can be called anywhere in a failing run.
/// </summary>
public sealed class GrantKeeper(
    IWorkScopes scopes, ISecretProtector protector, ITenant tenant, TimeProvider time, ILogger<GrantKeeper> logger)
{
    /// <summary>The <see cref="Notice.Key"/> for an invalid grant of the mailbox or connection.</summary>
    public static string NoticeKey(string subjectId) => $"{NoticeKinds.DeadGrant}:{subjectId}";

    /// <summary>
    /// Records that the service has permanently rejected the grant. Does nothing if there is no grant or it is already marked.
    /// </summary>
    /// <param name="reason">Shown with the mailbox and in the notice.</param>
    public Task MarkDeadAsync(string subjectId, CodedText reason, CancellationToken cancellationToken = default) =>
        MarkDeadAsync(subjectId, reason, null, cancellationToken);

    /// <inheritdoc cref="MarkDeadAsync(string, CodedText, CancellationToken)"/>
    /// <param name="openedAt">When the failing reader was opened; a later sign-in is not the one that failed.</param>
    public async Task MarkDeadAsync(
        string subjectId, CodedText reason, DateTimeOffset? openedAt, CancellationToken cancellationToken = default)
    {
        if (await RepeatAsync(services => MarkDeadAsync(services, subjectId, reason, openedAt, cancellationToken), cancellationToken))
        {
            logger.GrantDead(tenant.Name, subjectId, reason);
        }
    }

    /// <summary>Called after a new sign-in: withdraws the notices and makes the import due at once.</summary>
    public Task RestoreAsync(string subjectId, CancellationToken cancellationToken = default) =>
        RepeatAsync(services => RestoreAsync(services, subjectId, cancellationToken), cancellationToken);

    /// <summary>
    /// Stores the secret that the service issued to replace the previous one. A sign-in that was made since then has its own secret and
    /// keeps it.
    /// </summary>
    public Task ReplaceSecretAsync(Grant replaced, string secret, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(replaced);
        return RepeatAsync(
            async services =>
            {
                var grants = services.GetRequiredService<IGrantStore>();
                if (await grants.FindAsync(replaced.SubjectId, cancellationToken) is not { } grant || grant.GrantedAt != replaced.GrantedAt)
                {
                    return false;
                }

                grant.ProtectedSecret = protector.Protect(secret);
                await grants.SaveAsync(grant, cancellationToken);
                return true;
            },
            cancellationToken);
    }

    /// <returns>Whether the grant was valid until this call.</returns>
    private async Task<bool> MarkDeadAsync(
        IServiceProvider services, string subjectId, CodedText reason, DateTimeOffset? openedAt, CancellationToken cancellationToken)
    {
        var grants = services.GetRequiredService<IGrantStore>();
        var grant = await grants.FindAsync(subjectId, cancellationToken);
        if (grant is null || grant.State == GrantState.Dead || grant.GrantedAt > openedAt)
        {
            return false;
        }

        var now = time.GetUtcNow();
        (grant.State, grant.DeadReason, grant.DeadAt) = (GrantState.Dead, reason, now);
        await grants.SaveAsync(grant, cancellationToken);

        var mailboxes = services.GetRequiredService<IMailboxStore>();
        var mailbox = await mailboxes.FindAsync(subjectId, cancellationToken);
        if (mailbox is not null)
        {
            (mailbox.Access, mailbox.AccessReason, mailbox.AccessCheckedAt) = (MailboxAccessState.NotAccessible, reason, now);
            await mailboxes.UpdateAsync(mailbox, cancellationToken);
        }

        var connection = await services.GetRequiredService<IConnectionStore>().FindAsync(
            mailbox?.ConnectionId ?? subjectId, cancellationToken);
        await NotifyAsync(services, grant, mailbox, connection, cancellationToken);
        return true;
    }

    private async Task NotifyAsync(
        IServiceProvider services, Grant grant, Mailbox? mailbox, SalesConnection? connection, CancellationToken cancellationToken)
    {
        var agents = await services.GetRequiredService<IAgentDirectory>().ListAsync(cancellationToken);
        var notices = services.GetRequiredService<INoticeStore>();
        var owner = mailbox?.AgentId ?? grant.GrantedBy;
        var service = connection is null ? "" : services.GetRequiredService<ConnectionTypes>().NameOf(connection.Type);

        // A connection's own sign-in imports nothing; its mailboxes have their own sign-ins.
        var text = mailbox is null
            ? ConnectionTexts.DeadConnectionNotice.With(connection?.Name ?? grant.Account, grant.DeadReason, service)
            : ConnectionTexts.DeadMailboxNotice.With(mailbox.Address, grant.DeadReason, service);
        foreach (var agentId in agents.Where(agent => agent.IsAdministrator || agent.Id == owner).Select(agent => agent.Id).Distinct())
        {
            var notice = new Notice
            {
                AgentId = agentId,
                Kind = NoticeKinds.DeadGrant,
                Key = NoticeKey(grant.SubjectId),
                SubjectId = grant.SubjectId,
                Text = text,
                CreatedAt = time.GetUtcNow(),
            };
            await notices.AddOnceAsync(notice, cancellationToken);
        }
    }

    private static async Task<bool> RestoreAsync(IServiceProvider services, string subjectId, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<INoticeStore>().WithdrawAsync(NoticeKey(subjectId), cancellationToken);
        await services.GetRequiredService<IMailboxImports>().EndBackOffAsync(subjectId, cancellationToken);
        return true;
    }

    private Task<bool> RepeatAsync(Func<IServiceProvider, Task<bool>> work, CancellationToken cancellationToken) => scopes.WriteAsync(
        work, problem => logger.GrantWriteRepeated(problem, tenant.Name), cancellationToken);
}
