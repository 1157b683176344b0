using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.MailServices;

/// <summary>
/// A kind of mail service that a connection can use (C1). Register one implementation per kind; the New page offers all that are
/// registered. The tests of SalesMailbox.MailServiceContract define what every type must do.
/// </summary>
public interface IConnectionType
{
    /// <summary>Stored with the connection. Letters and digits only, at most 40; never changes.</summary>
    string Id { get; }

    /// <summary>The name of the service for users, on the New page and within sentences ("{0} did not answer").</summary>
    string DisplayName { get; }

    /// <summary>What the service supports.</summary>
    MailServiceCapabilities Capabilities { get; }

    /// <summary>
    /// The names (authserv-id, RFC 8601) under which the service adds Authentication-Results headers to received messages. The service must
    /// add them above the headers that a message arrived with. If empty, such headers are not trusted.
    /// </summary>
    IReadOnlyCollection<string> AuthenticationServices => [];

    /// <summary>The settings of a connection of this type, in the order of its form.</summary>
    IReadOnlyList<ConnectionSetting> Settings { get; }

    /// <summary>How agents grant access to a mailbox.</summary>
    ISignIn SignIn { get; }

    /// <summary>Validates the entered settings beyond the checks that follow from <see cref="Settings"/>. Makes no network call.</summary>
    /// <param name="entered">Trimmed values. Omitted settings, and secrets that keep their stored value, are empty.</param>
    /// <returns>Errors whose field is the key of the setting.</returns>
    IReadOnlyList<Error> Validate(ConnectionSettings entered);

    /// <summary>Opens a mailbox for reading. Makes no network call before the first method of the reader is called.</summary>
    IMailboxReader OpenReader(MailboxAccess access);

    /// <summary>Opens a mailbox for sending. Makes no network call before the first method of the sender is called.</summary>
    /// <exception cref="NotSupportedException"><see cref="MailServiceCapabilities.CanSend"/> is false.</exception>
    IMailSender OpenSender(MailboxAccess access);
}
