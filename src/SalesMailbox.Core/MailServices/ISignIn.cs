namespace SalesMailbox.Core.MailServices;

/// <summary>
/// How access to a mailbox is granted. A type has exactly one of <see cref="IAuthorizationCodeSignIn"/>, <see cref="IPasswordSignIn"/> and
/// <see cref="IApplicationSignIn"/>.
/// </summary>
public interface ISignIn;

/// <summary>The browser is sent to the service, where the agent agrees (authorization code flow with PKCE: RFC 6749 4.1, RFC 7636).</summary>
public interface IAuthorizationCodeSignIn : ISignIn
{
    /// <summary>The scopes asked for, to show to the administrator.</summary>
    string Scope { get; }

    /// <summary>A revocation ends all sign-ins of the account to the same application, not only the one revoked.</summary>
    bool RevocationEndsWholeAccount { get; }

    /// <summary>Where people remove the access themselves; null where there is no such page.</summary>
    Uri? AccessPage { get; }

    /// <summary>The address to send the browser to.</summary>
    Uri CreateAuthorizationUri(ConnectionSettings settings, string redirectUri, string state, string codeChallenge, string? loginHint);

    /// <summary>Trades the code for a grant and finds out whose it is.</summary>
    /// <exception cref="SignInRefusedException">The answer lacks the scope or a lasting token, or the service refused; with the reason for people.</exception>
    /// <exception cref="MailServiceException">The service did not answer.</exception>
    Task<SignInAnswer> CompleteAsync(ConnectionSettings settings, string redirectUri, string code, string codeVerifier, CancellationToken cancellationToken);

    /// <summary>Revokes a grant at the service. An already revoked one counts as done.</summary>
    /// <exception cref="MailServiceException">The service could not be notified.</exception>
    Task RevokeAsync(ConnectionSettings settings, string secret, CancellationToken cancellationToken);
}

/// <summary>The agent enters a user name and a password, or an app password, here.</summary>
public interface IPasswordSignIn : ISignIn
{
    /// <summary>Signs in once.</summary>
    /// <param name="access">The mailbox, with an empty secret.</param>
    /// <exception cref="SignInRefusedException">The service does not accept them; with the reason for people.</exception>
    /// <exception cref="MailServiceException">The service did not answer.</exception>
    Task<SignInAnswer> CheckAsync(MailboxAccess access, string userName, string password, CancellationToken cancellationToken);
}

/// <summary>The connection's own settings open its mailboxes, so nobody signs in. Each agent still decides whether the mailbox is connected.</summary>
public interface IApplicationSignIn : ISignIn
{
    /// <summary>Opens the mailbox once.</summary>
    /// <param name="access">The mailbox, with an empty secret.</param>
    /// <exception cref="SignInRefusedException">There is no such mailbox, or it is not given to this application; with the reason for people.</exception>
    /// <exception cref="MailServiceException">The service did not answer.</exception>
    Task<SignInAnswer> CheckAsync(MailboxAccess access, CancellationToken cancellationToken);
}

/// <summary>What a sign-in brought.</summary>
/// <param name="Account">The address of the mailbox it opens.</param>
/// <param name="Secret">What opens it from now on: a refresh token, a password; empty where the connection's settings do.</param>
/// <param name="Scopes">What was granted, as the service writes it.</param>
public sealed record SignInAnswer(string Account, string Secret, string Scopes)
{
    public override string ToString() => Account;
}
