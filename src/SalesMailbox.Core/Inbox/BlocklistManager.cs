using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Inbox;

/// <summary>
/// Manages an agent's private blocklist (B7). It applies to later imports: stored messages are kept, and blocked ones are not imported when
/// the entry is removed. Commits.
/// </summary>
public sealed class BlocklistManager(
    IBlocklistStore entries, IClientStore clients, DomainRulesReader domains, IUnitOfWork work, TimeProvider time)
{
    /// <summary>Maximum number of entries per agent; the import reads them for every message.</summary>
    public const int MaxEntries = 200;

    /// <summary>The agent's entries, by kind and key.</summary>
    public Task<IReadOnlyList<BlockEntry>> ListAsync(Agent agent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return entries.ListAsync(agent.Id, cancellationToken);
    }

    /// <summary>Blocks an address or a whole domain. Public email domains are allowed, because the list affects only the agent.</summary>
    /// <returns>
    /// Errors have the names of the properties of <see cref="BlockForm"/>. An error at <see cref="BlockForm.IsSure"/> says what has to be
    /// confirmed.
    /// </returns>
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
            return Result<BlockEntry>.Refused(
                BlocklistErrors.ClientDomain.At(nameof(form.IsSure), EmailAddress.Display(sender), client.Name));
        }

        return await AddAsync(
            agent,
            new BlockEntry { Kind = isDomain ? BlockKind.Domain : BlockKind.Address, Value = sender, Key = sender },
            nameof(form.Sender),
            cancellationToken);
    }

    /// <summary>Removes an entry, so that the following imports store such email.</summary>
    /// <returns>The removed entry; null if it does not exist.</returns>
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
            return null; // the button was clicked twice
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
