using MimeKit;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Matching;

/// <summary>Reads from a stored raw message what its row does not contain: References, and the emails that a bounce returns.</summary>
public sealed class ReferenceReader(IRawStore raw)
{
    /// <summary>Reads only the header, unless the message is a bounce.</summary>
    /// <returns>Empty lists if the raw message does not exist or has no readable header.</returns>
    public async Task<(IReadOnlyList<string> References, IReadOnlyList<string> BouncedMessageIds)> ReadAsync(
        MailMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!await raw.ExistsAsync(message.RawHash, cancellationToken))
        {
            return ([], []);
        }

        await using var stream = await raw.OpenAsync(message.RawHash, cancellationToken);
        if ((message.Kinds & MessageKinds.Bounce) != 0)
        {
            var parsed = await MessageParser.ParseAsync(stream, cancellationToken);
            return (parsed.References, parsed.BouncedMessageIds);
        }

        try
        {
            var headers = await HeaderList.LoadAsync(stream, cancellationToken);
            return (InternetMessageId.ParseConversation(headers[HeaderId.References], headers[HeaderId.InReplyTo]), []);
        }
        catch (FormatException)
        {
            return ([], []); // without a header, it refers to nothing
        }
    }
}
