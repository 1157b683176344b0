using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.MailServices;

/// <summary>A kind of mail service a connection can be of (C1). Register one per kind; the New page offers what is registered.</summary>
public interface IConnectionType
{
    /// <summary>Stored with the connection: "Google".</summary>
    string Id { get; }

    string DisplayName { get; }

    /// <summary>The scope asked for, to show to the administrator.</summary>
    string Scope { get; }

    /// <summary>
    /// The names (authserv-id, RFC 8601) under which the service adds Authentication-Results headers to messages it receives. It must add them above what a
    /// message came with. Empty: such headers are not believed.
    /// </summary>
    IReadOnlyCollection<string> AuthenticationServices => [];

    /// <summary>Says what is wrong with credentials as they were typed. <paramref name="clientSecret"/> is null where the stored one stays.</summary>
    IReadOnlyList<Error> ValidateCredentials(string? clientId, string? clientSecret);

    /// <summary>The address to send the browser to. Authorisation code flow with PKCE (RFC 7636).</summary>
    Uri CreateAuthorizationUri(ClientCredentials credentials, string redirectUri, string state, string codeChallenge, string? loginHint);

    /// <summary>Trades the code for a grant and finds out whose it is.</summary>
    /// <exception cref="SignInRefusedException">The answer lacks the scope or a refresh token, or Google refused; with the reason for people.</exception>
    Task<SignInAnswer> CompleteAuthorizationAsync(ClientCredentials credentials, string redirectUri, string code, string codeVerifier, CancellationToken cancellationToken);

    /// <summary>Revokes a refresh token at the service. An already revoked one counts as done.</summary>
    Task RevokeAsync(ClientCredentials credentials, string refreshToken, CancellationToken cancellationToken);

    /// <summary>Opens a mailbox for reading. No call is made before the first method of the reader.</summary>
    IMailboxReader OpenReader(MailboxAccess access);

    /// <summary>Opens a mailbox for sending. No call is made before the first method of the sender.</summary>
    IMailSender OpenSender(MailboxAccess access);
}
