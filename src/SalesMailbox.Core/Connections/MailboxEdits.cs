using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Connections;

/// <summary>The form of a mailbox (C5, C6).</summary>
/// <param name="MatchedUse">Opportunity or Project; stored even if matching is off.</param>
/// <param name="AgentId">Empty for a shared mailbox.</param>
/// <param name="Version">The version that the form showed; null to overwrite any version.</param>
/// <param name="IsShared">Set when the mailbox is added; null leaves it unchanged.</param>
/// <param name="SharedWith">The agents who may send from a shared mailbox; null leaves them unchanged.</param>
public sealed record MailboxDetails(
    string Address,
    string AgentId,
    bool MatchingEnabled,
    TicketUse MatchedUse,
    long? Version = null,
    bool? IsShared = null,
    IReadOnlyList<string>? SharedWith = null);

/// <summary>The consequences of changing a mailbox.</summary>
/// <param name="Ended">The grant that the commit deletes because the mailbox is given to another agent or removed. It must be revoked at
/// the service after the commit.</param>
public sealed record MailboxEditResult(Grant? Ended);

/// <summary>
/// Validates and copies the input for a new, changed or removed mailbox. Used by <see cref="MailboxManager"/> and by a host's own editor
/// that stores the object itself. The methods come in two groups: those that take part in the commit, and those that notify the mail
/// service after it.
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
    /// <summary>
    /// Validates the input and copies it. A mailbox that is given to another agent loses its grant, and the new owner signs in (C7).
    /// </summary>
    /// <returns>If the result has errors, nothing was copied.</returns>
    public async Task<Result<MailboxEditResult>> ApplyAsync(
        Mailbox mailbox, MailboxDetails details, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        ArgumentNullException.ThrowIfNull(details);
        if (string.IsNullOrEmpty(mailbox.ConnectionId))
        {
            return Result<MailboxEditResult>.Refused(MailboxErrors.NoConnection.At(nameof(mailbox.ConnectionId)));
        }

        if (await connections.FindAsync(mailbox.ConnectionId, cancellationToken) is null)
        {
            return Result<MailboxEditResult>.Refused(ConnectionErrors.NotFound);
        }

        if (details.Version is { } shown && shown != mailbox.Version)
        {
            return Result<MailboxEditResult>.Refused(MailboxErrors.Changed);
        }

        var former = mailbox.AgentId;
        var errors = await CopyAsync(mailbox, details, cancellationToken);
        if (errors.Count > 0)
        {
            return Result<MailboxEditResult>.Refused(errors);
        }

        var ended = former != mailbox.AgentId ? await DeleteGrantAsync(mailbox.Id, cancellationToken) : null;
        if (ended is not null)
        {
            (mailbox.Access, mailbox.AccessReason) = (MailboxAccessState.Unknown, null);
        }

        return Result<MailboxEditResult>.Done(new MailboxEditResult(ended));
    }

    /// <summary>Removes the mailbox with its grant. Stored messages and tickets are kept.</summary>
    public async Task<MailboxEditResult> RemoveAsync(Mailbox mailbox, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        var ended = await DeleteGrantAsync(mailbox.Id, cancellationToken);
        await mailboxes.RemoveAsync(mailbox, cancellationToken);
        return new MailboxEditResult(ended);
    }

    /// <summary>
    /// Call after the commit: revokes the grant at the service. Does nothing if the grant still exists because the commit failed.
    /// </summary>
    /// <param name="ended">The value from <see cref="ApplyAsync"/>; null does nothing.</param>
    public async Task EndGrantAsync(Mailbox mailbox, Grant? ended, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        if (ended is not null && (await grants.FindAsync(mailbox.Id, cancellationToken))?.GrantedAt != ended.GrantedAt)
        {
            await revoker.RevokeAsync(await connections.FindAsync(mailbox.ConnectionId, cancellationToken), ended, cancellationToken);
        }
    }

    /// <summary>
    /// Call after the commit that removed the mailbox: revokes its grant at the service, and withdraws the notices about it.
    /// </summary>
    public async Task EndRemovedAsync(Mailbox mailbox, Grant? ended, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        if (await mailboxes.FindAsync(mailbox.Id, cancellationToken) is null)
        {
            await EndGrantAsync(mailbox, ended, cancellationToken);
            await keeper.RestoreAsync(mailbox.Id, cancellationToken);
        }
    }

    /// <summary>Runs a commit, or another operation that writes the change, and returns an error if the database refuses it.</summary>
    public static Task<Result> WriteAsync(Func<CancellationToken, Task> write, CancellationToken cancellationToken = default) =>
        Writes.TryAsync(
            write,
            changed: () => Result.Refused(MailboxErrors.Changed),
            taken: () => Result.Refused(MailboxErrors.AddressTaken.At(nameof(MailboxDetails.Address))),
            cancellationToken);

    /// <summary>Validates the input (C5, C6) and copies it to the mailbox only if there are no errors.</summary>
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
        // A former agent keeps the mailbox until an administrator selects another one.
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
            return SharedErrors.BadEmail.At(nameof(MailboxDetails.Address), address.Trim());
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
