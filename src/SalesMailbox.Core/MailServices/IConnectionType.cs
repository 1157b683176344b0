using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.MailServices;

/// <summary>
/// A kind of mail service a connection can be of (C1). Register one per kind; the New page offers what is registered. The tests of
/// SalesMailbox.MailServiceContract say what every type has to do.
/// </summary>
public interface IConnectionType
{
    /// <summary>Stored with the connection. Letters and digits only, up to 40; never changes.</summary>
    string Id { get; }

    /// <summary>What people call the service, on the New page and within sentences ("{0} did not answer").</summary>
    string DisplayName { get; }

    MailServiceCapabilities Capabilities { get; }

    /// <summary>
    /// The names (authserv-id, RFC 8601) under which the service adds Authentication-Results headers to messages it receives. It must add them above what a
    /// message came with. Empty: such headers are not believed.
    /// </summary>
    IReadOnlyCollection<string> AuthenticationServices => [];

    /// <summary>What a connection of this type needs to know, in the order of its form.</summary>
    IReadOnlyList<ConnectionSetting> Settings { get; }

    ISignIn SignIn { get; }

    /// <summary>Says what is wrong with settings as they were entered, beyond what <see cref="Settings"/> say already. Makes no call.</summary>
    /// <param name="entered">Trimmed; a secret that stays as it is stored, and what was left out, is empty.</param>
    /// <returns>Errors whose field is the setting's key.</returns>
    IReadOnlyList<Error> Validate(ConnectionSettings entered);

    /// <summary>Opens a mailbox for reading. No call is made before the first method of the reader.</summary>
    IMailboxReader OpenReader(MailboxAccess access);

    /// <summary>Opens a mailbox for sending. No call is made before the first method of the sender.</summary>
    /// <exception cref="NotSupportedException"><see cref="MailServiceCapabilities.CanSend"/> is false.</exception>
    IMailSender OpenSender(MailboxAccess access);
}
