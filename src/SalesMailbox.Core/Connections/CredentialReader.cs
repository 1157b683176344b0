using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Core.Connections;

/// <summary>Decrypts what is needed to talk to the service for a connection.</summary>
public sealed class CredentialReader(ConnectionTypes types, ISecretProtector protector)
{
    /// <exception cref="MailServiceException"><see cref="MailServiceError.Refused"/>: the type is not registered, or credentials are missing or unreadable.</exception>
    public (IConnectionType Type, ClientCredentials Credentials) Read(SalesConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var type = types.Find(connection.Type)
            ?? throw new MailServiceException(MailServiceError.Refused, ConnectionTexts.UnknownType.With(connection.Type));
        if (string.IsNullOrEmpty(connection.ClientId) || string.IsNullOrEmpty(connection.ProtectedClientSecret))
        {
            throw new MailServiceException(
                MailServiceError.Refused, ConnectionTexts.NoCredentials.With(connection.Name));
        }

        try
        {
            return (type, new ClientCredentials(connection.ClientId, protector.Unprotect(connection.ProtectedClientSecret)));
        }
        catch (SecretUnreadableException exception)
        {
            throw new MailServiceException(
                MailServiceError.Refused,
                ConnectionTexts.SecretUnreadable.With(connection.Name),
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
                MailServiceError.GrantDead, ConnectionTexts.GrantUnreadable, inner: exception);
        }
    }
}
