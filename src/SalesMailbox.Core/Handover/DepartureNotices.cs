using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Handover;

/// <summary>
/// Notifies administrators of mailboxes that are not imported because their owner is not active, and withdraws the notices when the
/// mailboxes have an active owner. Hosts call it when their users change. It also runs every night, because users can change without the
/// host's knowledge.
/// </summary>
public sealed class DepartureNotices(
    IWorkScopes scopes, ITenant tenant, TimeProvider time, ILogger<DepartureNotices> logger)
    : INightlyTask
{
    public string Name => "mailboxes of former agents";

    Task INightlyTask.RunAsync(CancellationToken cancellationToken) => UpdateAsync(cancellationToken);

    public static string NoticeKey(string mailboxId) => $"{NoticeKinds.OwnerInactive}:{mailboxId}";

    /// <summary>Adds missing notices and withdraws those that no longer apply. Commits.</summary>
    public async Task UpdateAsync(CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.Open();
        var agents = scope.Services.GetRequiredService<IAgentDirectory>();
        var notices = scope.Services.GetRequiredService<INoticeStore>();
        var mailboxes = (await scope.Services.GetRequiredService<IMailboxStore>().ListAsync(cancellationToken))
            .Where(mailbox => !mailbox.IsShared)
            .ToList();
        var inactive = await scope.Services.GetRequiredService<MailboxOwners>().ListInactiveAsync(mailboxes, cancellationToken);
        var administrators = (await agents.ListAsync(cancellationToken)).Where(agent => agent.IsAdministrator).ToList();
        foreach (var mailbox in mailboxes)
        {
            if (!inactive.Contains(mailbox.AgentId))
            {
                await notices.WithdrawAsync(NoticeKey(mailbox.Id), cancellationToken);
                continue;
            }

            var owner = (await agents.FindAsync(mailbox.AgentId, cancellationToken))?.Name;
            foreach (var administrator in administrators)
            {
                await notices.AddOnceAsync(Notice(administrator, mailbox, owner), cancellationToken);
            }
        }

        try
        {
            await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is ConcurrencyException or DuplicateException)
        {
            logger.DepartureNoticesElsewhere(problem, tenant.Name);
        }
    }

    private Notice Notice(Agent administrator, Mailbox mailbox, string? owner) => new()
    {
        AgentId = administrator.Id,
        Kind = NoticeKinds.OwnerInactive,
        Key = NoticeKey(mailbox.Id),
        SubjectId = mailbox.AgentId,
        Text = HandoverTexts.OwnerInactiveNotice.With(mailbox.Address, owner is null ? HandoverTexts.FormerUser : (object)owner),
        CreatedAt = time.GetUtcNow(),
    };
}
