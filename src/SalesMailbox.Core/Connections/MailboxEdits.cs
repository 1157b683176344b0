using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Connections;

/// <summary>
/// What goes with a new, changed or removed mailbox, whoever stores it: <see cref="MailboxManager"/>, or a host's own editor that keeps the object itself.
/// First what belongs into the same commit, then, when that is done, what the mail service has to be told.
/// </summary>
public sealed class MailboxEdits(
    IConnectionStore connections,
    IMailboxStore mailboxes,
    IGrantStore grants,
    MailboxValidation validation,
    GrantRevoker revoker,
    GrantKeeper keeper,
    IStringLocalizer<MailboxEdits> text)
{
    /// <summary>Checks what was entered and copies it. A mailbox given to another agent loses its grant: the new owner signs in for himself (C7).</summary>
    /// <returns>Nothing is copied where anything is wrong.</returns>
    public async Task<Result<MailboxEdit>> ApplyAsync(Mailbox mailbox, MailboxDetails details, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        ArgumentNullException.ThrowIfNull(details);
        if (string.IsNullOrEmpty(mailbox.ConnectionId))
        {
            return Result<MailboxEdit>.Refused(nameof(mailbox.ConnectionId), text["Choose the connection the mailbox belongs to."]);
        }

        if (await connections.FindAsync(mailbox.ConnectionId, cancellationToken) is null)
        {
            return Result<MailboxEdit>.Refused("", text["The connection no longer exists."]);
        }

        if (details.Version is { } shown && shown != mailbox.Version)
        {
            return Result<MailboxEdit>.Refused("", ChangedMeanwhile());
        }

        var former = mailbox.AgentId;
        var errors = await validation.ApplyAsync(mailbox, details, cancellationToken);
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

    /// <summary>Runs a commit, or whatever writes the change, and says in words what the database may refuse.</summary>
    public async Task<Result> WriteAsync(Func<CancellationToken, Task> write, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(write);
        try
        {
            await write(cancellationToken);
            return Result.Success;
        }
        catch (DuplicateException)
        {
            return Result.Refused(nameof(MailboxDetails.Address), validation.Taken());
        }
        catch (ConcurrencyException)
        {
            return Result.Refused("", ChangedMeanwhile());
        }
    }

    private async Task<Grant?> DeleteGrantAsync(string mailboxId, CancellationToken cancellationToken)
    {
        var grant = await grants.FindAsync(mailboxId, cancellationToken);
        if (grant is not null)
        {
            await grants.RemoveAsync(mailboxId, cancellationToken);
        }

        return grant;
    }

    private string ChangedMeanwhile() => text["Somebody else changed the mailbox meanwhile. Load the page again and repeat your change."];
}
