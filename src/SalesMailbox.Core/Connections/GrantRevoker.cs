using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Connections;

/// <summary>Revokes grants at the service and deletes them here. Stages changes; the caller commits.</summary>
/// <remarks>
/// At some services, a revocation ends everything that the account granted to the application. Other grants of the same account and
/// application become invalid too and are marked at once, instead of when they fail.
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
    /// <summary>The time limit for all grants of a connection together.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private const int MaxParallel = 8;

    /// <summary>Revokes the grant at the service, and deletes it here with the caller's commit.</summary>
    /// <returns>Null on success; otherwise a text that says that the grant is deleted here but not revoked at the service.</returns>
    public async Task<CodedText?> RevokeAndRemoveAsync(SalesConnection? connection, Grant grant, CancellationToken cancellationToken)
    {
        var warning = await RevokeAsync(connection, grant, cancellationToken);
        await grants.RemoveAsync(grant.SubjectId, cancellationToken);
        return warning;
    }

    /// <summary>Revokes a grant at the service that is already deleted here.</summary>
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
    /// Revokes the grants of a connection that was removed together with them. Revokes several in parallel, and for at most 20 seconds,
    /// because a user is waiting. A grant that could not be revoked is logged; nothing here can use it.
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
            await Parallel.ForEachAsync(
                ended,
                new ParallelOptions { MaxDegreeOfParallelism = MaxParallel, CancellationToken = either.Token },
                async (grant, stop) =>
                {
                    if (await RevokeAtServiceAsync(connection, grant, stop) is null)
                    {
                        revoked.Add(grant);
                    }
                });
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            logger.GrantsNotRevoked(tenant.Name, connection.Id, ended.Count - revoked.Count, ended.Count, (int)Longest.TotalSeconds);
        }

        foreach (var grant in revoked.DistinctBy(grant => grant.Account.ToUpperInvariant()))
        {
            await EndSharedAsync(connection, grant, cancellationToken);
        }
    }

    /// <returns>
    /// The ids of other mailboxes and connections whose grants end with this one, because they belong to the same account and application
    /// and the service ends them together.
    /// </returns>
    public async Task<IReadOnlyList<string>> FindSharedAsync(
        SalesConnection connection, string account, string? exceptSubjectId, CancellationToken cancellationToken)
    {
        if (types.Find(connection.Type) is not { SignIn: IAuthorizationCodeSignIn { RevocationEndsWholeAccount: true } } type)
        {
            return [];
        }

        var siblings = (await connections.ListAsync(cancellationToken))
            .Where(other => connection.IsSameApplication(other, type))
            .Select(other => other.Id)
            .ToHashSet();
        var subjects = (await mailboxes.ListAsync(cancellationToken))
            .Where(mailbox => siblings.Contains(mailbox.ConnectionId))
            .Select(mailbox => mailbox.Id)
            .Concat(siblings).Where(id => id != exceptSubjectId).ToList();
        return [.. (await grants.ListAsync(subjects, cancellationToken))
            .Where(grant => grant.State == GrantState.Active && string.Equals(grant.Account, account, StringComparison.OrdinalIgnoreCase))
            .Select(grant => grant.SubjectId)];
    }

    /// <returns>The address of the mailbox or the name of the connection.</returns>
    public async Task<string> NameAsync(string subjectId, CancellationToken cancellationToken) =>
        (await mailboxes.FindAsync(subjectId, cancellationToken))?.Address
        ?? (await connections.FindAsync(subjectId, cancellationToken))?.Name ?? "";

    private async Task EndSharedAsync(SalesConnection connection, Grant grant, CancellationToken cancellationToken)
    {
        if (await FindSharedAsync(connection, grant.Account, grant.SubjectId, cancellationToken) is not { Count: > 0 } others)
        {
            return;
        }

        var name = await NameAsync(grant.SubjectId, cancellationToken) is { Length: > 0 } known ? known : grant.Account;
        foreach (var other in others)
        {
            await keeper.MarkDeadAsync(
                other, ConnectionTexts.EndedTogether.With(name, grant.Account, types.NameOf(connection.Type)), cancellationToken);
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
            logger.GrantNotRevoked(exception, tenant.Name, grant.SubjectId);
            return connection is not null
                && types.Find(connection.Type) is { SignIn: IAuthorizationCodeSignIn { AccessPage: { } page } } known
                ? ConnectionTexts.NotRevoked.With(grant.Account, known.DisplayName, exception.Text, page.AbsoluteUri)
                : ConnectionTexts.NotRevokedAnywhere.With(grant.Account, exception.Text);
        }
    }
}
