using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;

namespace SalesMailbox.Core.Sending;

/// <summary>
/// Who may send from a mailbox: agents from their own mailboxes, and from shared ones that are shared with them (O2). No setting and no
/// role extends this.
/// </summary>
internal static class SenderAccess
{
    /// <summary>Whether the agent may send from the mailbox.</summary>
    public static bool MaySend(Agent agent, Mailbox mailbox)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(mailbox);

        return agent.IsActive && (mailbox.IsShared ? mailbox.SharedWith.Contains(agent.Id) : mailbox.AgentId == agent.Id);
    }
}
