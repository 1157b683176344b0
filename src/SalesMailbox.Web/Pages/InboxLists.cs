using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Builds the list of My Inbox (B1) with a fixed number of queries.</summary>
public sealed class InboxLists(
    InboxManager inbox,
    OtherAgentInbox others,
    IMailboxStore mailboxes,
    MailboxHealthReader health,
    IClientStore clients,
    SenderNameCheck senders)
{
    private const int PageSize = 40;

    /// <param name="reader">The reader, who sees their own inbox or, if the filter asks for it and they may, another agent's.</param>
    public async Task<InboxList> ReadAsync(
        MailReader reader, InboxFilter filter, string? selectedId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(filter);
        var owner = string.IsNullOrEmpty(filter.Of) ? null : await others.FindOwnerAsync(reader, filter.Of, cancellationToken);
        var own = await mailboxes.ListByAgentAsync(owner?.Id ?? reader.Agent.Id, cancellationToken);
        if (owner is not null && own.All(mailbox => mailbox.Id != filter.Mailbox))
        {
            filter.Mailbox = null; // it was chosen in another inbox
        }

        var page = await PageAsync(reader, owner, filter, cancellationToken);
        if (page.Items.Count == 0 && filter.After is not null)
        {
            // All email of this page has been processed.
            filter.After = null;
            page = await PageAsync(reader, owner, filter, cancellationToken);
        }

        await senders.PrepareAsync(page.Items, cancellationToken);
        var ids = page.Items.Select(message => message.ClientId).OfType<string>().Distinct().ToList();
        var names = ids.Count == 0
            ? []
            : (await clients.FindManyAsync(ids, cancellationToken)).ToDictionary(client => client.Id, client => client.Name);
        var addresses = own.Count < 2 ? [] : own.ToDictionary(mailbox => mailbox.Id, mailbox => mailbox.Address);
        var (emptiness, awaited) = page.Items.Count > 0
            ? (InboxEmptiness.None, [])
            : await WhyEmptyAsync(filter, owner, own, cancellationToken);
        return new InboxList(
            filter,
            [.. page.Items.Select(message => new InboxRow(
                message, message.ClientId is { } client ? names.GetValueOrDefault(client) : null,
                addresses.GetValueOrDefault(message.MailboxId)))],
            page.Next,
            own,
            emptiness,
            selectedId)
        {
            Awaited = awaited,
            Owner = owner,
            ReaderId = reader.Agent.Id,
            Owners = await others.ListOwnersAsync(reader, cancellationToken),
        };
    }

    private Task<Page<MailMessage>> PageAsync(MailReader reader, Agent? owner, InboxFilter filter, CancellationToken cancellationToken)
    {
        var request = new PageRequest(filter.After, PageSize);
        return owner is null
            ? inbox.ListAsync(reader.Agent, filter.ToQuery(reader.Agent.Id), request, cancellationToken)
            : others.ListAsync(reader, filter.ToQuery(owner.Id), request, cancellationToken);
    }

    private async Task<(InboxEmptiness Why, IReadOnlyList<MailboxHealth> Awaited)> WhyEmptyAsync(
        InboxFilter filter, Agent? owner, IReadOnlyList<Mailbox> own, CancellationToken cancellationToken)
    {
        if (filter.IsNarrowed)
        {
            return (InboxEmptiness.NothingFound, []);
        }

        if (owner is not null || filter.Done)
        {
            return (filter.Done ? InboxEmptiness.NothingDone : InboxEmptiness.NothingOfOthers, []);
        }

        if (own.Count == 0)
        {
            return (InboxEmptiness.NoMailbox, []);
        }

        var states = await health.ReadAsync(own, cancellationToken);
        var awaited = states.Where(state => state.IsBeforeFirstImport).ToList();
        return awaited.Count > 0 ? (InboxEmptiness.BeforeFirstImport, awaited)
            : (
                states.Any(state => state.Grant is { State: GrantState.Active }) ? InboxEmptiness.NothingLeft : InboxEmptiness.NotSignedIn,
                []);
    }
}
