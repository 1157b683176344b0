namespace SalesMailbox.Core.MailServices;

/// <summary>
/// How access to a mailbox is granted. A connection type has exactly one of <see cref="IAuthorizationCodeSignIn"/>,
/// <see cref="IPasswordSignIn"/> and <see cref="IApplicationSignIn"/>.
/// </summary>
public interface ISignIn;

/// <summary>
/// The browser is redirected to the service, where the agent consents (authorization code flow with PKCE: RFC 6749 4.1, RFC 7636).
/// </summary>
public interface IAuthorizationCodeSignIn : ISignIn
{
    /// <summary>The requested scopes, shown to the administrator.</summary>
    string Scope { get; }

    /// <summary>Whether a revocation ends all sign-ins of the account to the same application, not only the revoked one.</summary>
    bool RevocationEndsWholeAccount { get; }

    /// <summary>The page where people remove the access themselves; null if there is none.</summary>
    Uri? AccessPage { get; }

    /// <summary>The address to which the browser is redirected.</summary>
    Uri CreateAuthorizationUri(ConnectionSettings settings, string redirectUri, string state, string codeChallenge, string? loginHint);

    /// <summary>Exchanges the code for a grant and determines whose it is.</summary>
    /// <exception cref="SignInRefusedException">The response lacks the scope or a refresh token, or the service refused. The exception has
    /// the reason for users.</exception>
    /// <exception cref="MailServiceException">The service did not answer.</exception>
    Task<GrantedAccess> CompleteAsync(
        ConnectionSettings settings, string redirectUri, string code, string codeVerifier, CancellationToken cancellationToken);

    /// <summary>Revokes a grant at the service. Succeeds if the grant is already revoked.</summary>
    /// <exception cref="MailServiceException">The service could not be notified.</exception>
    Task RevokeAsync(ConnectionSettings settings, string secret, CancellationToken cancellationToken);
}

/// <summary>The agent enters a user name and a password, or an app password, in the product.</summary>
public interface IPasswordSignIn : ISignIn
{
    /// <summary>Signs in once to check the credentials.</summary>
    /// <param name="access">The mailbox, with an empty secret.</param>
    /// <exception cref="SignInRefusedException">The service does not accept the credentials. The exception has the reason for
    /// users.</exception>
    /// <exception cref="MailServiceException">The service did not answer.</exception>
    Task<GrantedAccess> CheckAsync(MailboxAccess access, string userName, string password, CancellationToken cancellationToken);
}

/// <summary>
/// The connection's own settings give access to its mailboxes, so agents don't sign in. Each agent still decides whether the mailbox is
/// connected.
/// </summary>
public interface IApplicationSignIn : ISignIn
{
    /// <summary>Opens the mailbox once to check the access.</summary>
    /// <param name="access">The mailbox, with an empty secret.</param>
    /// <exception cref="SignInRefusedException">The mailbox does not exist, or the application has no access to it. The exception has the
    /// reason for users.</exception>
    /// <exception cref="MailServiceException">The service did not answer.</exception>
    Task<GrantedAccess> CheckAsync(MailboxAccess access, CancellationToken cancellationToken);
}

/// <summary>The result of a sign-in.</summary>
/// <param name="Account">The address of the mailbox that it gives access to.</param>
/// <param name="Secret">The secret that opens the mailbox: a refresh token or a password; empty if the connection's settings give
/// access.</param>
/// <param name="Scopes">The granted scopes, as the service writes them.</param>
public sealed record GrantedAccess(string Account, string Secret, string Scopes)
{
    public override string ToString() => Account;
}
