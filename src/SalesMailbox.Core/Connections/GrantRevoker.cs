using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Connections;

/// <summary>Takes back grants at the service and deletes them here. Does not commit.</summary>
/// <remarks>
/// At some services a revocation ends everything the account granted to the application, so other grants of the same account and application die with it:
/// they are marked as such instead of being found out later.
/// </remarks>
public sealed class GrantRevoker(
    IConnectionStore connections,
    IMailboxStore mailboxes,
    IGrantStore grants,
    ConnectionTypes types,
    CredentialReader credentials,
    GrantKeeper keeper,
    TimeProvider time,
    ITenant tenant,
    ILogger<GrantRevoker> logger)
{
    /// <summary>How long all of a connection's may take together.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private const int MaxParallel = 8;

    /// <summary>Revokes it at the service and deletes it here, with the caller's commit.</summary>
    /// <returns>Null if all went well; else what to say: the grant is deleted here but not revoked there.</returns>
    public async Task<CodedText?> RevokeAndRemoveAsync(SalesConnection? connection, Grant grant, CancellationToken cancellationToken)
    {
        var warning = await RevokeAsync(connection, grant, cancellationToken);
        await grants.RemoveAsync(grant.SubjectId, cancellationToken);
        return warning;
    }

    /// <summary>Revokes at the service a grant that was deleted here already.</summary>
    /// <inheritdoc cref="RevokeAndRemoveAsync"/>
    public async Task<CodedText?> RevokeAsync(SalesConnection? connection, Grant grant, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grant);
        var warning = await RevokeAtServiceAsync(connection, grant, cancellationToken);
        if (warning is null && connection is not null)
        {
            await EndSharedAsync(connection, grant, cancellationToken);
        }

        return warning;
    }

    /// <summary>
    /// Revokes the grants of a connection that was removed with them: several at a time, and no longer than 20 seconds, since somebody waits for it. One that
    /// was not revoked is logged; nothing here can use it any more.
    /// </summary>
    public async Task RevokeAllAsync(SalesConnection connection, IReadOnlyCollection<Grant> ended, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(ended);
        using var limit = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var revoked = new ConcurrentBag<Grant>();
        try
        {
            await Parallel.ForEachAsync(ended, new ParallelOptions { MaxDegreeOfParallelism = MaxParallel, CancellationToken = either.Token }, async (grant, stop) =>
            {
                if (await RevokeAtServiceAsync(connection, grant, stop) is null)
                {
                    revoked.Add(grant);
                }
            });
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(
                "Tenant {Tenant}: {Count} of {All} grants of connection {Connection} were not revoked within {Seconds} seconds.",
                tenant.Name, ended.Count - revoked.Count, ended.Count, connection.Id, (int)Longest.TotalSeconds);
        }

        foreach (var grant in revoked.DistinctBy(grant => grant.Account.ToUpperInvariant()))
        {
            await EndSharedAsync(connection, grant, cancellationToken);
        }
    }

    /// <returns>
    /// The ids of other mailboxes and connections whose grants end with this one: of the same account to the same application, where the service ends them together.
    /// </returns>
    public async Task<IReadOnlyList<string>> FindSharedAsync(SalesConnection connection, string account, string? exceptSubjectId, CancellationToken cancellationToken)
    {
        if (types.Find(connection.Type) is not { SignIn: IAuthorizationCodeSignIn { RevocationEndsWholeAccount: true } } type)
        {
            return [];
        }

        var siblings = (await connections.ListAsync(cancellationToken)).Where(other => connection.IsSameApplication(other, type)).Select(other => other.Id).ToHashSet();
        var subjects = (await mailboxes.ListAsync(cancellationToken)).Where(mailbox => siblings.Contains(mailbox.ConnectionId)).Select(mailbox => mailbox.Id)
            .Concat(siblings).Where(id => id != exceptSubjectId).ToList();
        return [.. (await grants.ListAsync(subjects, cancellationToken))
            .Where(grant => grant.State == GrantState.Active && string.Equals(grant.Account, account, StringComparison.OrdinalIgnoreCase))
            .Select(grant => grant.SubjectId)];
    }

    /// <returns>What people know the mailbox or connection by.</returns>
    public async Task<string> NameAsync(string subjectId, CancellationToken cancellationToken) =>
        (await mailboxes.FindAsync(subjectId, cancellationToken))?.Address ?? (await connections.FindAsync(subjectId, cancellationToken))?.Name ?? "";

    private async Task EndSharedAsync(SalesConnection connection, Grant grant, CancellationToken cancellationToken)
    {
        if (await FindSharedAsync(connection, grant.Account, grant.SubjectId, cancellationToken) is not { Count: > 0 } others)
        {
            return;
        }

        var name = await NameAsync(grant.SubjectId, cancellationToken) is { Length: > 0 } known ? known : grant.Account;
        foreach (var other in others)
        {
            await keeper.MarkDeadAsync(other, ConnectionTexts.EndedTogether.With(name, grant.Account, types.NameOf(connection.Type)), cancellationToken);
        }
    }

    private async Task<CodedText?> RevokeAtServiceAsync(SalesConnection? connection, Grant grant, CancellationToken cancellationToken)
    {
        if (grant.State == GrantState.Dead)
        {
            return null;
        }

        try
        {
            var (type, settings) = connection is null
                ? throw new MailServiceException(MailServiceError.Refused, ConnectionTexts.ItsConnectionGone)
                : credentials.Read(connection);
            if (type.SignIn is IAuthorizationCodeSignIn signIn)
            {
                await signIn.RevokeAsync(settings, credentials.ReadSecret(grant), cancellationToken);
            }

            return null;
        }
        catch (MailServiceException exception)
        {
            logger.LogWarning(exception, "Tenant {Tenant}: the grant of {SubjectId} could not be revoked.", tenant.Name, grant.SubjectId);
            return connection is not null && types.Find(connection.Type) is { SignIn: IAuthorizationCodeSignIn { AccessPage: { } page } } known
                ? ConnectionTexts.NotRevoked.With(grant.Account, known.DisplayName, exception.Text, page.AbsoluteUri)
                : ConnectionTexts.NotRevokedAnywhere.With(grant.Account, exception.Text);
        }
    }
}
