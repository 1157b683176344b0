using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Connections;

/// <summary>
/// Handles sign-ins at the mail service, from the button to the stored grant, and their end (C4, C7, C9). The <c>state</c> is bound to the
/// agent who started the sign-in and works once; the PKCE verifier is stored encrypted. Commits.
/// </summary>
public sealed class SignInManager(
    IConnectionStore connections,
    IMailboxStore mailboxes,
    IGrantStore grants,
    ISignInAttemptStore attempts,
    ConnectionTypes types,
    CredentialReader credentials,
    ISecretProtector protector,
    GrantRevoker revoker,
    GrantKeeper keeper,
    GrantRecorder recorder,
    IUnitOfWork work,
    ITenant tenant,
    TimeProvider time,
    ILogger<SignInManager> logger)
{
    /// <summary>How long a user may take at the mail service.</summary>
    public static readonly TimeSpan AttemptLifetime = TimeSpan.FromMinutes(30);

    /// <summary>Starts a sign-in.</summary>
    /// <param name="mailboxId">The mailbox, which only its owner can sign in to, or an administrator if it is shared; null for the
    /// connection itself, which only an administrator can sign in to.</param>
    /// <param name="redirectUri">The address for the service's response, as registered there.</param>
    /// <returns>The address to redirect the browser to.</returns>
    public async Task<Result<StartedSignIn>> BeginAsync(
        Agent agent, string connectionId, string? mailboxId, string redirectUri, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        if (await connections.FindAsync(connectionId, cancellationToken) is not { } connection)
        {
            return Refused(ConnectionErrors.NotFound);
        }

        var mailbox = mailboxId is null ? null : await mailboxes.FindAsync(mailboxId, cancellationToken);
        if (mailboxId is not null && mailbox?.ConnectionId != connectionId)
        {
            return Refused(MailboxErrors.NotFound);
        }

        if (SignInRights.WhyNot(agent, mailbox) is { } refusal)
        {
            return Refused(refusal);
        }

        try
        {
            var (type, settings) = credentials.Read(connection);
            if (type.SignIn is not IAuthorizationCodeSignIn service)
            {
                return Refused(ConnectionErrors.NoSignInPage.At("", type.DisplayName));
            }

            var (state, verifier) = (SignInSecrets.New(), SignInSecrets.New());
            var address = service.CreateAuthorizationUri(settings, redirectUri, state, SignInSecrets.Challenge(verifier), mailbox?.Address);
            await attempts.RemoveExpiredAsync(time.GetUtcNow(), cancellationToken);
            await attempts.AddAsync(NewAttempt(agent, connectionId, mailboxId, redirectUri, state, verifier), cancellationToken);
            await work.CommitAsync(cancellationToken);
            return Result<StartedSignIn>.Done(new(address, type.DisplayName));
        }
        catch (MailServiceException exception)
        {
            return Refused(ConnectionErrors.ServiceRefused.At("", exception.Text));
        }
    }

    /// <summary>Processes the service's response. The <paramref name="state"/> is used up, whatever the outcome.</summary>
    /// <param name="agent">The agent who is signed in; must be the one who started the sign-in.</param>
    public async Task<SignInOutcome> CompleteAsync(
        Agent agent, string? state, string? code, string? error, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        var attempt = string.IsNullOrEmpty(state) ? null : await TakeAsync(state, cancellationToken);
        if (attempt is null || attempt.AgentId != agent.Id || attempt.ExpiresAt <= time.GetUtcNow())
        {
            return new(false, ConnectionTexts.AttemptUnusable, null, null);
        }

        var (outcome, grant) = await CompleteAsync(agent, attempt, code, error, cancellationToken);
        if (outcome.Succeeded)
        {
            logger.SignInSucceeded(tenant.Name, attempt.ConnectionId, attempt.MailboxId, agent.Id);
        }
        else
        {
            logger.SignInFailed(tenant.Name, attempt.ConnectionId, attempt.MailboxId, agent.Id);
        }

        if (grant is not null)
        {
            await keeper.RestoreAsync(grant.SubjectId, cancellationToken);
        }

        return outcome;
    }

    /// <summary>Revokes the grant of a mailbox or a connection at the service, and deletes it here even if the revocation fails.</summary>
    /// <param name="agent">The mailbox's owner or an administrator; any other agent is refused.</param>
    /// <param name="subjectId">The id of the mailbox or the connection.</param>
    public async Task<DisconnectResult> DisconnectAsync(Agent agent, string subjectId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        var mailbox = await mailboxes.FindAsync(subjectId, cancellationToken);
        if (!agent.IsAdministrator && (mailbox is null || mailbox.AgentId != agent.Id))
        {
            return RefusedDisconnect(ConnectionErrors.DisconnectForOwner);
        }

        if (await grants.FindAsync(subjectId, cancellationToken) is not { } grant)
        {
            return RefusedDisconnect(ConnectionErrors.NotSignedIn);
        }

        var connection = await connections.FindAsync(mailbox?.ConnectionId ?? subjectId, cancellationToken);
        var warning = await revoker.RevokeAndRemoveAsync(connection, grant, cancellationToken);
        if (mailbox is not null)
        {
            (mailbox.Access, mailbox.AccessReason, mailbox.AccessCheckedAt) = (
                MailboxAccessState.NotAccessible, ConnectionTexts.Disconnected, time.GetUtcNow());
            await mailboxes.UpdateAsync(mailbox, cancellationToken);
        }

        try
        {
            await work.CommitAsync(cancellationToken);
        }
        catch (ConcurrencyException)
        {
            return RefusedDisconnect(MailboxErrors.ChangedAtOnce);
        }

        await keeper.RestoreAsync(subjectId, cancellationToken);
        logger.Disconnected(tenant.Name, subjectId, agent.Id);
        return new([], warning);
    }

    /// <summary>
    /// Finds the other sign-ins that end when the mailbox or connection is disconnected. Some services end all sign-ins of an account
    /// together.
    /// </summary>
    public async Task<IReadOnlyList<LinkedSignIn>> FindEndingAsync(string subjectId, CancellationToken cancellationToken = default)
    {
        var mailbox = await mailboxes.FindAsync(subjectId, cancellationToken);
        if (await grants.FindAsync(subjectId, cancellationToken) is not { State: GrantState.Active } grant
            || await connections.FindAsync(mailbox?.ConnectionId ?? subjectId, cancellationToken) is not { } connection)
        {
            return [];
        }

        var ending = new List<LinkedSignIn>();
        foreach (var other in await revoker.FindSharedAsync(connection, grant.Account, subjectId, cancellationToken))
        {
            ending.Add(new LinkedSignIn(
                await revoker.NameAsync(other, cancellationToken), await mailboxes.FindAsync(other, cancellationToken) is null));
        }

        return ending;
    }

    private SignInAttempt NewAttempt(
        Agent agent, string connectionId, string? mailboxId, string redirectUri, string state, string verifier) =>
        new()
        {
            StateHash = SignInSecrets.Hash(state),
            AgentId = agent.Id,
            ConnectionId = connectionId,
            MailboxId = mailboxId,
            ProtectedCodeVerifier = protector.Protect(verifier),
            RedirectUri = redirectUri,
            ExpiresAt = time.GetUtcNow() + AttemptLifetime,
        };

    private async Task<SignInAttempt?> TakeAsync(string state, CancellationToken cancellationToken)
    {
        var attempt = await attempts.TakeAsync(SignInSecrets.Hash(state), cancellationToken);
        try
        {
            await work.CommitAsync(cancellationToken);
            return attempt;
        }
        catch (ConcurrencyException exception)
        {
            logger.SignInRepeated(exception, tenant.Name);
            return null;
        }
    }

    private async Task<(SignInOutcome Outcome, Grant? Grant)> CompleteAsync(
        Agent agent, SignInAttempt attempt, string? code, string? error, CancellationToken cancellationToken)
    {
        (SignInOutcome, Grant?) Refuse(CodedText message) => (new(false, message, attempt.ConnectionId, attempt.MailboxId), null);

        var connection = await connections.FindAsync(attempt.ConnectionId, cancellationToken);
        var mailbox = attempt.MailboxId is null ? null : await mailboxes.FindAsync(attempt.MailboxId, cancellationToken);
        if (connection is null || (attempt.MailboxId is not null && mailbox is null))
        {
            return Refuse(ConnectionTexts.Removed);
        }

        // Checked again, because an administrator may have lost the role during the sign-in at the service.
        if (!SignInRights.MaySignIn(agent, mailbox))
        {
            return Refuse(mailbox is { IsShared: false }
                ? ConnectionTexts.GivenAway
                : ConnectionTexts.OnlyAdministrator);
        }

        if (!string.IsNullOrEmpty(error) || string.IsNullOrEmpty(code))
        {
            return Refuse(error == "access_denied"
                ? ConnectionTexts.NotAgreed.With(types.NameOf(connection.Type))
                : ConnectionTexts.NotLetIn.With(types.NameOf(connection.Type), string.IsNullOrEmpty(error) ? "no code" : error));
        }

        try
        {
            var (type, settings) = credentials.Read(connection);
            if (type.SignIn is not IAuthorizationCodeSignIn service)
            {
                return Refuse(ConnectionTexts.CannotComplete);
            }

            var verifier = protector.Unprotect(attempt.ProtectedCodeVerifier);
            var answer = await service.CompleteAsync(settings, attempt.RedirectUri, code, verifier, cancellationToken);
            if (mailbox is not null && EmailAddress.Normalize(answer.Account) != mailbox.NormalizedAddress)
            {
                await DropAsync(connection, service, settings, answer, cancellationToken);
                return Refuse(ConnectionTexts.WrongAccount.With(answer.Account, mailbox.Address));
            }

            var grant = await recorder.RecordAsync(agent, attempt.ConnectionId, mailbox, answer, cancellationToken);
            return (new(true, ConnectionTexts.SignedIn.With(answer.Account), attempt.ConnectionId, attempt.MailboxId), grant);
        }
        catch (Exception exception) when (exception is SignInRefusedException or MailServiceException)
        {
            logger.SignInRefused(exception, tenant.Name, connection.Id);
            return Refuse(CodedExceptions.TextOf(exception));
        }
        catch (SecretUnreadableException exception)
        {
            logger.SignInKeysChanged(exception, tenant.Name);
            return Refuse(ConnectionTexts.CannotComplete);
        }
        catch (ConcurrencyException)
        {
            return Refuse(ConnectionTexts.ChangedByOther);
        }
    }

    // Revoking may end every grant of the account to this application, including one that another mailbox uses. In that case it is enough
    // to discard the token.
    private async Task DropAsync(
        SalesConnection connection,
        IAuthorizationCodeSignIn service,
        ConnectionSettings settings,
        GrantedAccess answer,
        CancellationToken cancellationToken)
    {
        if ((await revoker.FindSharedAsync(connection, answer.Account, null, cancellationToken)).Count > 0)
        {
            return;
        }

        try
        {
            await service.RevokeAsync(settings, answer.Secret, cancellationToken);
        }
        catch (MailServiceException exception)
        {
            logger.WrongGrantNotRevoked(exception, tenant.Name);
        }
    }

    private static Result<StartedSignIn> Refused(Error error) => Result<StartedSignIn>.Refused(error);

    private static DisconnectResult RefusedDisconnect(Error error) => new([error], null);
}
