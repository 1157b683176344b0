using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Web.Pages;

/// <summary>Finds out in which agent's inbox an email is, for pages that show another agent's inbox (partial "_OthersInbox").</summary>
public sealed class InboxOwners(ICurrentAgent current, IAgentDirectory agents)
{
    /// <returns>The other agent's name; null if the email is in no inbox or in the reader's own.</returns>
    public async Task<string?> OtherAsync(MailMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return !message.Place.IsInMyInbox() || (await current.GetAsync(cancellationToken))?.Id == message.AgentId
            ? null
            : (await agents.FindAsync(message.AgentId, cancellationToken))?.Name ?? message.AgentId;
    }
}
