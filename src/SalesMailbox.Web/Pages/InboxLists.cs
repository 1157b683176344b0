using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Storage;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Puts together the list of My Inbox (B1), in a fixed number of look-ups.</summary>
public sealed class InboxLists(InboxManager inbox, IMailboxStore mailboxes, MailboxHealthReader health, IClientStore clients)
{
    private const int PageSize = 40;

    public async Task<InboxList> ReadAsync(Agent agent, InboxFilter filter, string? selectedId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(filter);
        var own = await mailboxes.ListByAgentAsync(agent.Id, cancellationToken);
        var page = await inbox.ListAsync(agent, filter.ToQuery(agent.Id), new PageRequest(filter.After, PageSize), cancellationToken);
        if (page.Items.Count == 0 && filter.After is not null)
        {
            // All of this page is dealt with meanwhile.
            filter.After = null;
            page = await inbox.ListAsync(agent, filter.ToQuery(agent.Id), new PageRequest(Size: PageSize), cancellationToken);
        }

        var ids = page.Items.Select(message => message.ClientId).OfType<string>().Distinct().ToList();
        var names = ids.Count == 0 ? [] : (await clients.FindManyAsync(ids, cancellationToken)).ToDictionary(client => client.Id, client => client.Name);
        var addresses = own.Count < 2 ? [] : own.ToDictionary(mailbox => mailbox.Id, mailbox => mailbox.Address);
        var (emptiness, awaited) = page.Items.Count > 0 ? (InboxEmptiness.None, []) : await WhyEmptyAsync(filter, own, cancellationToken);
        return new InboxList(
            filter,
            [.. page.Items.Select(message => new InboxRow(
                message, message.ClientId is { } client ? names.GetValueOrDefault(client) : null, addresses.GetValueOrDefault(message.MailboxId)))],
            page.Next,
            own,
            emptiness,
            selectedId)
        {
            Awaited = awaited,
        };
    }

    private async Task<(InboxEmptiness Why, IReadOnlyList<MailboxHealth> Awaited)> WhyEmptyAsync(
        InboxFilter filter, IReadOnlyList<Mailbox> own, CancellationToken cancellationToken)
    {
        if (filter.IsNarrowed)
        {
            return (InboxEmptiness.NothingFound, []);
        }

        if (own.Count == 0)
        {
            return (InboxEmptiness.NoMailbox, []);
        }

        var states = await health.ReadAsync(own, cancellationToken);
        var awaited = states.Where(state => state.IsBeforeFirstImport).ToList();
        return awaited.Count > 0 ? (InboxEmptiness.BeforeFirstImport, awaited)
            : (states.Any(state => state.Grant is { State: GrantState.Active }) ? InboxEmptiness.NothingLeft : InboxEmptiness.NotSignedIn, []);
    }
}
