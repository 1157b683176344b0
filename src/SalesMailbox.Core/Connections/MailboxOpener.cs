using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Core.Connections;

/// <summary>Opens mailboxes with their stored credentials and grant.</summary>
public sealed class MailboxOpener(
    IConnectionStore connections, IGrantStore grants, CredentialReader credentials, GrantKeeper keeper, ITenant tenant)
{
    /// <summary>Reads the credentials from the stores and makes no call to the service. The caller disposes of the reader.</summary>
    /// <exception cref="MailServiceException">
    /// <see cref="MailServiceError.GrantDead"/>: there is no sign-in, or it is no longer valid. <see cref="MailServiceError.Refused"/>:
    /// credentials are missing or unreadable.
    /// </exception>
    public async Task<IMailboxReader> OpenReaderAsync(Mailbox mailbox, CancellationToken cancellationToken = default)
    {
        var (type, access) = await ReadAsync(mailbox, cancellationToken);
        return type.OpenReader(access);
    }

    /// <summary>Same as <see cref="OpenReaderAsync"/>, for sending.</summary>
    /// <inheritdoc cref="OpenReaderAsync" path="/exception"/>
    public async Task<IMailSender> OpenSenderAsync(Mailbox mailbox, CancellationToken cancellationToken = default)
    {
        var (type, access) = await ReadAsync(mailbox, cancellationToken);
        return type.OpenSender(access);
    }

    // Stored at once and independently of the caller's transaction, because the service may have invalidated the old secret.
    private GrantSecret SecretOf(Grant grant) => new(
        credentials.ReadSecret(grant), (secret, cancellationToken) => keeper.ReplaceSecretAsync(grant, secret, cancellationToken));

    private async Task<(IConnectionType Type, MailboxAccess Access)> ReadAsync(Mailbox mailbox, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        var connection = await connections.FindAsync(mailbox.ConnectionId, cancellationToken)
            ?? throw new MailServiceException(MailServiceError.Refused, ConnectionTexts.ConnectionGone.With(mailbox.Address));
        var (type, settings) = credentials.Read(connection);
        var grant = await grants.FindAsync(mailbox.Id, cancellationToken)
            ?? throw new MailServiceException(MailServiceError.GrantDead, ConnectionTexts.NotSignedIn.With(mailbox.Address));
        if (grant.State == GrantState.Dead)
        {
            throw new MailServiceException(
                MailServiceError.GrantDead, grant.DeadReason ?? ConnectionTexts.SignInEnded.With(mailbox.Address));
        }

        return (type, new MailboxAccess(tenant.Name, connection.Id, mailbox.Id, mailbox.Address, settings, SecretOf(grant)));
    }
}
