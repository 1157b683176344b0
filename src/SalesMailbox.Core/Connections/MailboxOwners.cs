using SalesMailbox.Core.Agents;

namespace SalesMailbox.Core.Connections;

/// <summary>Knows which mailboxes belong to a user who was deactivated, removed, or is no longer an agent. They are not imported.</summary>
public sealed class MailboxOwners(IAgentDirectory agents)
{
    /// <returns>True also for a shared mailbox, which has no owner.</returns>
    public async Task<bool> IsActiveAsync(Mailbox mailbox, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        return mailbox.IsShared || await agents.FindAsync(mailbox.AgentId, cancellationToken) is { IsActive: true };
    }

    /// <returns>The ids of the mailboxes' owners who are not active.</returns>
    public async Task<IReadOnlySet<string>> ListInactiveAsync(IEnumerable<Mailbox> mailboxes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mailboxes);
        var active = (await agents.ListAsync(cancellationToken)).Select(agent => agent.Id).ToHashSet(StringComparer.Ordinal);
        return mailboxes.Where(mailbox => !mailbox.IsShared && !active.Contains(mailbox.AgentId))
            .Select(mailbox => mailbox.AgentId)
            .ToHashSet(StringComparer.Ordinal);
    }
}
