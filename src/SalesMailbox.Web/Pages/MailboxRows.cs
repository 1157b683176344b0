using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Puts together what pages show of mailboxes, in a fixed number of look-ups however many there are.</summary>
public sealed class MailboxRows(IGrantStore grants, IImportStateStore states, IImportLedger ledger, IAgentDirectory agents)
{
    public async Task<IReadOnlyList<MailboxRow>> ReadAsync(IReadOnlyCollection<Mailbox> mailboxes, CancellationToken cancellationToken)
    {
        string[] ids = [.. mailboxes.Select(mailbox => mailbox.Id)];
        var grantOf = (await grants.ListAsync(ids, cancellationToken)).ToDictionary(grant => grant.SubjectId);
        var stateOf = (await states.ListAsync(ids, cancellationToken)).ToDictionary(state => state.MailboxId);
        var countsOf = await ledger.CountAsync(ids, cancellationToken);
        var nameOf = await AgentNames.ReadAsync(agents, mailboxes.Select(mailbox => mailbox.AgentId), cancellationToken);
        return [.. mailboxes.Select(mailbox => new MailboxRow(
            mailbox,
            nameOf[mailbox.AgentId],
            grantOf.GetValueOrDefault(mailbox.Id),
            stateOf.GetValueOrDefault(mailbox.Id),
            countsOf.GetValueOrDefault(mailbox.Id) ?? new ImportItemCounts(0, 0, 0, 0, 0)))];
    }
}
