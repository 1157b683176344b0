using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Builds what pages show about mailboxes, their state and their agents' names, with a fixed number of queries.</summary>
public sealed class MailboxRows(MailboxHealthReader health, IAgentDirectory agents, IConnectionStore connections, ConnectionTypes types)
{
    public async Task<IReadOnlyList<MailboxRow>> ReadAsync(IReadOnlyCollection<Mailbox> mailboxes, CancellationToken cancellationToken)
    {
        var nameOf = await AgentNames.ReadAsync(agents, mailboxes.Select(mailbox => mailbox.AgentId), cancellationToken);
        var typeOf = (await connections.ListAsync(cancellationToken))
            .ToDictionary(connection => connection.Id, connection => types.Find(connection.Type));
        return [.. (await health.ReadAsync(mailboxes, cancellationToken))
            .Select(one => new MailboxRow(one, nameOf[one.Mailbox.AgentId], typeOf.GetValueOrDefault(one.Mailbox.ConnectionId)))];
    }
}
