using MimeKit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Finds the senders that a message names in addition to From: in the header of a group, and in an attached message.</summary>
internal static class OriginalSenders
{
    private const int MaxName = 200;
    private const int MaxParts = 50;

    /// <summary>The fields that Google Groups and other lists add when they put their own address into From (DMARC).</summary>
    private static readonly string[] Fields = ["X-Original-From", "X-Original-Sender"];

    /// <param name="message">The message.</param>
    /// <param name="around">The charset label of the body.</param>
    /// <returns>The senders without duplicate addresses; one with a name is preferred.</returns>
    public static IReadOnlyList<MessageAddress> Of(MimeMessage message, string? around) =>
    [
        .. Fields.Select(field => Read(message.Headers, field, around, AddressRole.OriginalFrom))
            .Append(Attached(message, around))
            .OfType<MessageAddress>()
            .DistinctBy(address => (address.Role, address.Address)),
    ];

    private static MessageAddress? Read(HeaderList headers, string field, string? around, AddressRole role) =>
        headers.FirstOrDefault(header => header.Field.Equals(field, StringComparison.OrdinalIgnoreCase)) is { } header
        && AddressHeader.Read(header.RawValue, around).FirstOrDefault(found => found.Address is not null) is { } sender
            ? new MessageAddress { Role = role, Name = TextCut.Of(SubjectNormalizer.Tidy(sender.Name), MaxName), Address = sender.Address! }
            : null;

    /// <summary>The sender of the first attached message. Messages that a report returns don't count.</summary>
    private static MessageAddress? Attached(MimeMessage message, string? around)
    {
        if (message.Body is not Multipart multipart || multipart.ContentType.IsMimeType("multipart", "report"))
        {
            return null;
        }

        return multipart.Take(MaxParts).OfType<MessagePart>().FirstOrDefault()?.Message is { } attached
            ? Read(attached.Headers, "From", around, AddressRole.ForwardedFrom)
            : null;
    }
}
