using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Core.Connections;

/// <summary>Decrypts what is needed to talk to the service for a connection.</summary>
public sealed class CredentialReader(ConnectionTypes types, ISecretProtector protector, IStringLocalizer<CredentialReader> text)
{
    /// <exception cref="MailServiceException"><see cref="MailServiceError.Refused"/>: the type is not registered, or credentials are missing or unreadable.</exception>
    public (IConnectionType Type, ClientCredentials Credentials) Read(SalesConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var type = types.Find(connection.Type)
            ?? throw new MailServiceException(MailServiceError.Refused, text["This installation has no connection type \"{0}\".", connection.Type]);
        if (string.IsNullOrEmpty(connection.ClientId) || string.IsNullOrEmpty(connection.ProtectedClientSecret))
        {
            throw new MailServiceException(
                MailServiceError.Refused, text["The connection \"{0}\" has no client ID and client secret yet. An administrator has to enter them.", connection.Name]);
        }

        try
        {
            return (type, new ClientCredentials(connection.ClientId, protector.Unprotect(connection.ProtectedClientSecret)));
        }
        catch (SecretUnreadableException exception)
        {
            throw new MailServiceException(
                MailServiceError.Refused,
                text["The client secret of \"{0}\" can no longer be decrypted. An administrator has to enter it again.", connection.Name],
                inner: exception);
        }
    }

    /// <exception cref="MailServiceException"><see cref="MailServiceError.GrantDead"/>: only a new sign-in helps.</exception>
    public string ReadRefreshToken(Grant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        try
        {
            return protector.Unprotect(grant.ProtectedRefreshToken);
        }
        catch (SecretUnreadableException exception)
        {
            throw new MailServiceException(
                MailServiceError.GrantDead, text["The stored sign-in can no longer be decrypted. Sign in again."], inner: exception);
        }
    }
}
