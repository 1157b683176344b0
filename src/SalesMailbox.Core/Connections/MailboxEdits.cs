using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Connections;

/// <summary>What a person says of a mailbox (C5, C6).</summary>
/// <param name="MatchedUse">Opportunity or Project; kept also while matching is off.</param>
/// <param name="AgentId">Empty for a shared mailbox.</param>
/// <param name="Version">The version that was shown; null where it does not matter.</param>
/// <param name="IsShared">Chosen when the mailbox is added; null leaves it as it is.</param>
/// <param name="SharedWith">The agents who may send from a shared mailbox; null leaves them.</param>
public sealed record MailboxDetails(
    string Address, string AgentId, bool MatchingEnabled, TicketUse MatchedUse, long? Version = null, bool? IsShared = null, IReadOnlyList<string>? SharedWith = null);

/// <summary>What a change of a mailbox brings with it.</summary>
/// <param name="Ended">The grant that is deleted with the commit: the mailbox changes hands, or goes. To be taken back at the service once that is committed.</param>
public sealed record MailboxEdit(Grant? Ended);

/// <summary>
/// What goes with a new, changed or removed mailbox, no matter what stores it: <see cref="MailboxManager"/>, or a host's own editor that keeps the object itself.
/// First what belongs into the same commit, then, when that is done, what the mail service has to be told.
/// </summary>
public sealed class MailboxEdits(
    IConnectionStore connections,
    IMailboxStore mailboxes,
    IGrantStore grants,
    IMailboxImports imports,
    IAgentDirectory agents,
    GrantRevoker revoker,
    GrantKeeper keeper)
{
    /// <summary>Checks what was entered and copies it. A mailbox given to another agent loses its grant: the new owner signs in for themselves (C7).</summary>
    /// <returns>Nothing is copied where anything is wrong.</returns>
    public async Task<Result<MailboxEdit>> ApplyAsync(Mailbox mailbox, MailboxDetails details, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        ArgumentNullException.ThrowIfNull(details);
        if (string.IsNullOrEmpty(mailbox.ConnectionId))
        {
            return Result<MailboxEdit>.Refused(MailboxErrors.NoConnection.At(nameof(mailbox.ConnectionId)));
        }

        if (await connections.FindAsync(mailbox.ConnectionId, cancellationToken) is null)
        {
            return Result<MailboxEdit>.Refused(ConnectionErrors.NotFound);
        }

        if (details.Version is { } shown && shown != mailbox.Version)
        {
            return Result<MailboxEdit>.Refused(MailboxErrors.Changed);
        }

        var former = mailbox.AgentId;
        var errors = await CopyAsync(mailbox, details, cancellationToken);
        if (errors.Count > 0)
        {
            return Result<MailboxEdit>.Refused(errors);
        }

        var ended = former != mailbox.AgentId ? await DeleteGrantAsync(mailbox.Id, cancellationToken) : null;
        if (ended is not null)
        {
            (mailbox.Access, mailbox.AccessReason) = (MailboxAccessState.Unknown, null);
        }

        return Result<MailboxEdit>.Done(new MailboxEdit(ended));
    }

    /// <summary>Removes the mailbox with its grant. Stored mail and tickets stay.</summary>
    public async Task<MailboxEdit> RemoveAsync(Mailbox mailbox, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        var ended = await DeleteGrantAsync(mailbox.Id, cancellationToken);
        await mailboxes.RemoveAsync(mailbox, cancellationToken);
        return new MailboxEdit(ended);
    }

    /// <summary>After the commit: takes the grant back at the service. Nothing happens where it is still here, because the commit did not come about.</summary>
    /// <param name="ended">As <see cref="ApplyAsync"/> answered; nothing happens without one.</param>
    public async Task EndGrantAsync(Mailbox mailbox, Grant? ended, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        if (ended is not null && (await grants.FindAsync(mailbox.Id, cancellationToken))?.GrantedAt != ended.GrantedAt)
        {
            await revoker.RevokeAsync(await connections.FindAsync(mailbox.ConnectionId, cancellationToken), ended, cancellationToken);
        }
    }

    /// <summary>After the commit that removed the mailbox: takes its grant back at the service, and withdraws what was said about it.</summary>
    public async Task EndRemovedAsync(Mailbox mailbox, Grant? ended, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        if (await mailboxes.FindAsync(mailbox.Id, cancellationToken) is null)
        {
            await EndGrantAsync(mailbox, ended, cancellationToken);
            await keeper.ReviveAsync(mailbox.Id, cancellationToken);
        }
    }

    /// <summary>Runs a commit, or whatever writes the change, and answers with an error where the database refuses it.</summary>
    public static Task<Result> WriteAsync(Func<CancellationToken, Task> write, CancellationToken cancellationToken = default) => Writes.TryAsync(
        write,
        changed: () => Result.Refused(MailboxErrors.Changed),
        taken: () => Result.Refused(MailboxErrors.AddressTaken.At(nameof(MailboxDetails.Address))),
        cancellationToken);

    /// <summary>Checks what was entered (C5, C6) and, only where nothing is wrong with it, copies it to the mailbox.</summary>
    private async Task<List<Error>> CopyAsync(Mailbox mailbox, MailboxDetails details, CancellationToken cancellationToken)
    {
        var errors = new List<Error>();
        if (await AddressErrorAsync(mailbox, details.Address, cancellationToken) is { } addressError)
        {
            errors.Add(addressError);
        }

        var isShared = details.IsShared ?? mailbox.IsShared;
        if (isShared != mailbox.IsShared && mailbox.NormalizedAddress.Length > 0)
        {
            errors.Add(MailboxErrors.KindIsFixed.At(nameof(details.IsShared)));
        }

        if (!isShared && await AgentErrorAsync(mailbox, details.AgentId, cancellationToken) is { } agentError)
        {
            errors.Add(agentError);
        }

        if (details.MatchedUse is not (TicketUse.Opportunity or TicketUse.Project))
        {
            errors.Add(MailboxErrors.BadUse.At(nameof(details.MatchedUse)));
        }

        if (errors.Count == 0)
        {
            mailbox.Address = details.Address.Trim();
            mailbox.NormalizedAddress = EmailAddress.Normalize(details.Address) ?? "";
            mailbox.IsShared = isShared;
            mailbox.AgentId = isShared ? "" : details.AgentId;
            mailbox.SharedWith = isShared ? [.. (details.SharedWith ?? [.. mailbox.SharedWith]).Distinct(StringComparer.Ordinal)] : [];
            mailbox.MatchingEnabled = !isShared && details.MatchingEnabled;
            mailbox.MatchedUse = details.MatchedUse;
        }

        return errors;
    }

    private async Task<Error?> AgentErrorAsync(Mailbox mailbox, string? agentId, CancellationToken cancellationToken)
    {
        // An agent who left keeps their mailbox until somebody chooses another one.
        if (mailbox.AgentId == agentId && !string.IsNullOrEmpty(agentId))
        {
            return null;
        }

        return (string.IsNullOrEmpty(agentId) ? null : await agents.FindAsync(agentId, cancellationToken)) switch
        {
            null => MailboxErrors.NoAgent.At(nameof(MailboxDetails.AgentId)),
            { IsActive: false } agent => MailboxErrors.InactiveAgent.At(nameof(MailboxDetails.AgentId), agent.Name),
            _ => null,
        };
    }

    private async Task<Error?> AddressErrorAsync(Mailbox mailbox, string? address, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return MailboxErrors.NoAddress.At(nameof(MailboxDetails.Address));
        }

        var normalized = EmailAddress.Normalize(address);
        if (normalized is null || address.Contains('<', StringComparison.Ordinal))
        {
            return MailboxErrors.BadAddress.At(nameof(MailboxDetails.Address), address.Trim());
        }

        if (mailbox.NormalizedAddress == normalized)
        {
            return null;
        }

        if (await mailboxes.FindByAddressAsync(normalized, cancellationToken) is not null)
        {
            return MailboxErrors.AddressTaken.At(nameof(MailboxDetails.Address));
        }

        return await IsInUseAsync(mailbox.Id, cancellationToken)
            ? MailboxErrors.AddressInUse.At(nameof(MailboxDetails.Address), mailbox.Address)
            : null;
    }

    private async Task<bool> IsInUseAsync(string id, CancellationToken cancellationToken) =>
        await grants.FindAsync(id, cancellationToken) is not null || await imports.HasBegunAsync(id, cancellationToken);

    private async Task<Grant?> DeleteGrantAsync(string mailboxId, CancellationToken cancellationToken)
    {
        var grant = await grants.FindAsync(mailboxId, cancellationToken);
        if (grant is not null)
        {
            await grants.RemoveAsync(mailboxId, cancellationToken);
        }

        return grant;
    }
}
