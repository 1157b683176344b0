using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Connections;

/// <summary>Adds, changes, removes and tests mailboxes (C5, C6, C8). Commits itself.</summary>
public sealed class MailboxManager(
    IConnectionStore connections,
    IMailboxStore mailboxes,
    IGrantStore grants,
    IImportStateStore importStates,
    IAgentDirectory agents,
    GrantRevoker revoker,
    GrantKeeper keeper,
    MailboxAccessTester tester,
    IUnitOfWork work,
    ITenant tenant,
    TimeProvider time,
    IStringLocalizer<MailboxManager> text,
    ILogger<MailboxManager> logger)
{
    public async Task<Result<Mailbox>> AddAsync(string connectionId, MailboxDetails details, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (await connections.FindAsync(connectionId, cancellationToken) is null)
        {
            return Result<Mailbox>.Refused("", text["The connection no longer exists."]);
        }

        var errors = await ValidateAsync(null, details, cancellationToken);
        if (errors.Count > 0)
        {
            return Result<Mailbox>.Refused(errors);
        }

        var mailbox = new Mailbox { ConnectionId = connectionId, CreatedAt = time.GetUtcNow() };
        Apply(mailbox, details);
        await mailboxes.AddAsync(mailbox, cancellationToken);
        var saved = await CommitAsync(cancellationToken);
        return saved.Succeeded ? Result<Mailbox>.Done(mailbox) : Result<Mailbox>.Refused(saved.Errors);
    }

    /// <remarks>
    /// A mailbox given to another agent is disconnected: the new owner signs in for himself (C7). The address of a mailbox that was signed
    /// in to or imported stays as it is.
    /// </remarks>
    public async Task<Result> UpdateAsync(string id, MailboxDetails details, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (await mailboxes.FindAsync(id, cancellationToken) is not { } mailbox)
        {
            return Missing();
        }

        var errors = await ValidateAsync(mailbox, details, cancellationToken);
        if (errors.Count > 0)
        {
            return new Result(errors);
        }

        if (mailbox.AgentId != details.AgentId && await grants.FindAsync(id, cancellationToken) is { } grant)
        {
            await revoker.RevokeAndRemoveAsync(await connections.FindAsync(mailbox.ConnectionId, cancellationToken), grant, cancellationToken);
            (mailbox.Access, mailbox.AccessReason) = (MailboxAccessState.Unknown, null);
        }

        Apply(mailbox, details);
        await mailboxes.UpdateAsync(mailbox, cancellationToken);
        return await CommitAsync(cancellationToken);
    }

    /// <summary>Revokes and deletes its grant and removes it. Stored mail and tickets stay.</summary>
    public async Task<Result> RemoveAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await mailboxes.FindAsync(id, cancellationToken) is not { } mailbox)
        {
            return Missing();
        }

        if (await grants.FindAsync(id, cancellationToken) is { } grant)
        {
            await revoker.RevokeAndRemoveAsync(await connections.FindAsync(mailbox.ConnectionId, cancellationToken), grant, cancellationToken);
        }

        await mailboxes.RemoveAsync(mailbox, cancellationToken);
        var removed = await CommitAsync(cancellationToken);
        if (removed.Succeeded)
        {
            await keeper.ReviveAsync(id, cancellationToken);
            logger.LogInformation("Tenant {Tenant}: mailbox {Mailbox} was removed.", tenant.Name, id);
        }

        return removed;
    }

    /// <summary>Asks the service whether the mailbox can be read, and writes the answer into the Accessible column.</summary>
    public Task<MailboxAccessResult> TestAccessAsync(string mailboxId, CancellationToken cancellationToken = default) =>
        tester.TestAsync(mailboxId, cancellationToken);

    /// <summary>Tests all mailboxes of a connection side by side; one that fails or hangs never hides the others.</summary>
    public async Task<IReadOnlyList<MailboxAccessResult>> TestAllAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        var ids = (await mailboxes.ListByConnectionAsync(connectionId, cancellationToken)).Select(mailbox => mailbox.Id).ToList();
        var results = new MailboxAccessResult[ids.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = MailboxAccessTester.MaxParallel, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, ids.Count, parallel, async (index, stop) => results[index] = await tester.TestAsync(ids[index], stop));
        return results;
    }

    private static void Apply(Mailbox mailbox, MailboxDetails details)
    {
        mailbox.Address = details.Address.Trim();
        mailbox.NormalizedAddress = EmailAddress.Normalize(details.Address) ?? "";
        mailbox.AgentId = details.AgentId;
        mailbox.MatchingEnabled = details.MatchingEnabled;
        mailbox.MatchedUse = details.MatchedUse;
    }

    private async Task<List<FieldError>> ValidateAsync(Mailbox? mailbox, MailboxDetails details, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        if (await AddressErrorAsync(mailbox, details.Address, cancellationToken) is { } addressError)
        {
            errors.Add(new(nameof(details.Address), addressError));
        }

        // An agent who left keeps his mailbox until somebody chooses another one.
        if (mailbox is null || mailbox.AgentId != details.AgentId)
        {
            var agent = string.IsNullOrEmpty(details.AgentId) ? null : await agents.FindAsync(details.AgentId, cancellationToken);
            if (agent is null)
            {
                errors.Add(new(nameof(details.AgentId), text["Choose the agent the mailbox belongs to."]));
            }
            else if (!agent.IsActive)
            {
                errors.Add(new(nameof(details.AgentId), text["{0} is no longer active. Choose another agent.", agent.Name]));
            }
        }

        if (details.MatchedUse is not (TicketUse.Opportunity or TicketUse.Project))
        {
            errors.Add(new(nameof(details.MatchedUse), text["Emails are matched to opportunities or to projects."]));
        }

        return errors;
    }

    private async Task<string?> AddressErrorAsync(Mailbox? mailbox, string? address, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return text["Enter the mailbox's e-mail address."];
        }

        var normalized = EmailAddress.Normalize(address);
        if (normalized is null || address.Contains('<', StringComparison.Ordinal))
        {
            return text["\"{0}\" is not an e-mail address.", address.Trim()];
        }

        if (mailbox?.NormalizedAddress == normalized)
        {
            return null;
        }

        if (await mailboxes.FindByAddressAsync(normalized, cancellationToken) is not null)
        {
            return Taken();
        }

        return mailbox is not null && await IsInUseAsync(mailbox.Id, cancellationToken)
            ? text["Mail of {0} was imported or somebody signed in to it. Remove this mailbox and add a new one instead.", mailbox.Address].Value
            : null;
    }

    private async Task<bool> IsInUseAsync(string id, CancellationToken cancellationToken) =>
        await grants.FindAsync(id, cancellationToken) is not null || await importStates.FindAsync(id, cancellationToken) is { Cursor: not null };

    private async Task<Result> CommitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await work.CommitAsync(cancellationToken);
            return Result.Success;
        }
        catch (DuplicateException)
        {
            return Result.Refused(nameof(MailboxDetails.Address), Taken());
        }
        catch (ConcurrencyException)
        {
            return Result.Refused("", text["Somebody else changed the mailbox meanwhile. Load the page again and repeat your change."]);
        }
    }

    private string Taken() => text["There is a mailbox with this address already. An address belongs to one mailbox."];

    private Result Missing() => Result.Refused("", text["The mailbox no longer exists."]);
}
