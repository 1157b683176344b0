using SalesMailbox.Core.Connections;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Import;

/// <summary>
/// Decides whether a message is held because its sender may be forged, by the result that the mailbox's own service reports and the
/// connection's setting.
/// </summary>
internal sealed class DmarcCheck(ConnectionTypes types)
{
    public bool Fails(SalesConnection connection, MailMessage message, ParsedMessage parsed) =>
        connection.HoldDmarcFailures
        && message is { Direction: MessageDirection.Incoming, FromAddress.Length: > 0 }
        && AuthenticationResults.FailsDmarc(parsed.AuthenticationResults, types.AuthenticationServicesOf(connection.Type));
}
