using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Core.Connections;

/// <summary>Decrypts the credentials that a connection needs for its mail service.</summary>
public sealed class CredentialReader(ConnectionTypes types, ISecretProtector protector)
{
    /// <exception cref="MailServiceException">
    /// <see cref="MailServiceError.Refused"/>: the type is not registered, or settings are missing or unreadable.
    /// </exception>
    public (IConnectionType Type, ConnectionSettings Settings) Read(SalesConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var type = types.Find(connection.Type)
            ?? throw new MailServiceException(MailServiceError.Refused, ConnectionErrors.TypeNotInstalled.With(connection.Type));
        if (!connection.IsComplete(type))
        {
            throw new MailServiceException(MailServiceError.Refused, ConnectionTexts.NotSetUp.With(connection.Name));
        }

        try
        {
            var values = new Dictionary<string, string>(connection.Settings, StringComparer.Ordinal);
            foreach (var (key, secret) in connection.ProtectedSettings)
            {
                values[key] = protector.Unprotect(secret);
            }

            return (type, new ConnectionSettings(values));
        }
        catch (SecretUnreadableException exception)
        {
            throw new MailServiceException(
                MailServiceError.Refused,
                ConnectionTexts.SecretUnreadable.With(connection.Name),
                inner: exception);
        }
    }

    /// <exception cref="MailServiceException"><see cref="MailServiceError.GrantDead"/>: a new sign-in is required.</exception>
    public string ReadSecret(Grant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        try
        {
            return protector.Unprotect(grant.ProtectedSecret);
        }
        catch (SecretUnreadableException exception)
        {
            throw new MailServiceException(
                MailServiceError.GrantDead, ConnectionTexts.GrantUnreadable, inner: exception);
        }
    }
}
