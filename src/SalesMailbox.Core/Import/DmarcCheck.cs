using SalesMailbox.Core.Connections;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Import;

/// <summary>Whether a message is to be held, because its sender may be forged: by what the mailbox's own service wrote, and the connection's setting.</summary>
internal sealed class DmarcCheck(ConnectionTypes types)
{
    public bool Fails(SalesConnection connection, MailMessage message, ParsedMessage parsed) =>
        connection.HoldDmarcFailures
        && message is { Direction: MessageDirection.Incoming, FromAddress.Length: > 0 }
        && AuthenticationResults.FailsDmarc(parsed.AuthenticationResults, types.AuthenticationServicesOf(connection.Type));
}
