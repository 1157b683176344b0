using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Inbox;

/// <summary>
/// An agent's private blocklist (B7). It holds for mail that is imported from now on: what is stored already stays, and what was kept out stays out when the
/// entry is removed. Commits itself.
/// </summary>
public sealed class BlocklistManager(
    IBlocklistStore entries, IClientStore clients, DomainRulesReader domains, IUnitOfWork work, TimeProvider time)
{
    /// <summary>Entries an agent may have: the import reads them for every mail.</summary>
    public const int MaxEntries = 200;

    public Task<IReadOnlyList<BlockEntry>> ListAsync(Agent agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return entries.ListAsync(agent.Id, cancellationToken);
    }

    /// <summary>Keeps an address or a whole domain out; public mail domains too, for it is the agent's own affair.</summary>
    /// <returns>Errors carry the names of <see cref="BlockForm"/>'s properties: at <see cref="BlockForm.IsSure"/> what has to be confirmed.</returns>
    public async Task<Result<BlockEntry>> AddAsync(Agent agent, BlockForm form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (SenderText.Normalize(form.Sender) is not { } sender)
        {
            return Result<BlockEntry>.Refused(SenderRuleErrors.BadSender.At(nameof(form.Sender)));
        }

        var isDomain = SenderText.IsDomain(sender);
        var known = await domains.ReadAsync(cancellationToken);
        if (!form.IsSure && (isDomain ? known.IsOwnDomain(sender) : known.IsOwn(sender)))
        {
            return Result<BlockEntry>.Refused(BlocklistErrors.OwnOrganization.At(nameof(form.IsSure), EmailAddress.Display(sender)));
        }

        if (!form.IsSure && isDomain && await clients.FindByDomainAsync(sender, cancellationToken) is { } client)
        {
            return Result<BlockEntry>.Refused(BlocklistErrors.ClientDomain.At(nameof(form.IsSure), EmailAddress.Display(sender), client.Name));
        }

        return await AddAsync(agent, new BlockEntry { Kind = isDomain ? BlockKind.Domain : BlockKind.Address, Value = sender, Key = sender }, nameof(form.Sender), cancellationToken);
    }

    /// <summary>Lets such mail in again, from the next import on.</summary>
    /// <returns>What was removed; null where it was gone already.</returns>
    public async Task<BlockEntry?> RemoveAsync(Agent agent, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        if (await entries.FindAsync(id, cancellationToken) is not { } entry || entry.AgentId != agent.Id)
        {
            return null;
        }

        await entries.RemoveAsync(entry, cancellationToken);
        try
        {
            await work.CommitAsync(cancellationToken);
            return entry;
        }
        catch (ConcurrencyException)
        {
            return null; // pressed twice
        }
    }

    internal async Task<Result<BlockEntry>> AddAsync(Agent agent, BlockEntry entry, string field, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agent);
        var all = await entries.ListAsync(agent.Id, cancellationToken);
        if (all.Any(other => other.Kind == entry.Kind && other.Key == entry.Key))
        {
            return Result<BlockEntry>.Refused(BlocklistErrors.Taken.At(field, entry.Value));
        }

        if (all.Count >= MaxEntries)
        {
            return Result<BlockEntry>.Refused(BlocklistErrors.TooMany.At(field, MaxEntries));
        }

        (entry.AgentId, entry.CreatedAt) = (agent.Id, time.GetUtcNow());
        await entries.AddAsync(entry, cancellationToken);
        var added = await Writes.TryAsync(
            work.CommitAsync, () => Result.Refused(BlocklistErrors.Taken.At(field, entry.Value)), cancellationToken);
        return added.Succeeded ? Result<BlockEntry>.Done(entry) : Result<BlockEntry>.Refused(added.Errors);
    }
}
