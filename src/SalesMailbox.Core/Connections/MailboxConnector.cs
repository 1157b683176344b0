using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Connections;

/// <summary>
/// Connects a mailbox of a service without a sign-in page: with a user name and a password, or with the connection's own settings. Commits.
/// </summary>
public sealed class MailboxConnector(
    IConnectionStore connections,
    IMailboxStore mailboxes,
    CredentialReader credentials,
    GrantKeeper keeper,
    GrantRecorder recorder,
    ITenant tenant,
    ILogger<MailboxConnector> logger)
{
    /// <summary>Connects the mailbox and records the grant.</summary>
    /// <param name="mailboxId">The mailbox, which only its owner can connect, or an administrator if it is shared.</param>
    /// <param name="userName">For a service with passwords; null for the mailbox's address.</param>
    /// <param name="password">For a service with passwords.</param>
    public async Task<SignInOutcome> ConnectAsync(
        Agent agent, string mailboxId, string? userName = null, string? password = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        if (await mailboxes.FindAsync(mailboxId, cancellationToken) is not { } mailbox
            || await connections.FindAsync(mailbox.ConnectionId, cancellationToken) is not { } connection)
        {
            return new(false, ConnectionTexts.Removed, null, null);
        }

        SignInOutcome Refuse(CodedText message) => new(false, message, connection.Id, mailbox.Id);

        if (SignInRights.WhyNot(agent, mailbox) is { } refusal)
        {
            return Refuse(refusal.Text);
        }

        try
        {
            var (type, settings) = credentials.Read(connection);
            if (type.SignIn is IPasswordSignIn && string.IsNullOrEmpty(password))
            {
                return Refuse(ConnectionTexts.NoPassword.With(mailbox.Address));
            }

            var access = new MailboxAccess(tenant.Name, connection.Id, mailbox.Id, mailbox.Address, settings, new GrantSecret(""));
            var answer = type.SignIn switch
            {
                IPasswordSignIn service => await service.CheckAsync(
                    access, string.IsNullOrWhiteSpace(userName) ? mailbox.Address : userName.Trim(), password!, cancellationToken),
                IApplicationSignIn service => await service.CheckAsync(access, cancellationToken),
                _ => throw new SignInRefusedException(ConnectionTexts.OnItsPage.With(type.DisplayName)),
            };
            if (EmailAddress.Normalize(answer.Account) != mailbox.NormalizedAddress)
            {
                return Refuse(ConnectionTexts.OtherMailbox.With(answer.Account, mailbox.Address));
            }

            var grant = await recorder.RecordAsync(agent, connection.Id, mailbox, answer, cancellationToken);
            logger.MailboxConnected(tenant.Name, mailbox.Id, agent.Id);
            await keeper.RestoreAsync(grant.SubjectId, cancellationToken);
            return new(true, ConnectionTexts.Connected.With(mailbox.Address), connection.Id, mailbox.Id);
        }
        catch (Exception exception) when (exception is ICodedException)
        {
            logger.MailboxNotConnected(exception, tenant.Name, mailbox.Id);
            return Refuse(((ICodedException)exception).Text);
        }
        catch (ConcurrencyException)
        {
            return Refuse(ConnectionTexts.ChangedByOther);
        }
    }
}
