using MimeKit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Finds who a message names as its sender besides From: in the header of a group, and in a message that is attached whole.</summary>
internal static class OriginalSenders
{
    private const int MaxName = 200;
    private const int MaxParts = 50;

    /// <summary>What Google Groups and other lists write when they put their own address into From (DMARC).</summary>
    private static readonly string[] Fields = ["X-Original-From", "X-Original-Sender"];

    /// <returns>Each address once, the one with a name first.</returns>
    public static IReadOnlyList<MessageAddress> Of(MimeMessage message) =>
    [
        .. Fields.Select(field => Read(message.Headers[field], AddressRole.OriginalFrom))
            .Append(Attached(message))
            .OfType<MessageAddress>()
            .DistinctBy(address => (address.Role, address.Address)),
    ];

    private static MessageAddress? Read(string? value, AddressRole role) =>
        EmailAddress.TryParse(value, out var address, out var name)
            ? new MessageAddress { Role = role, Name = TextCut.Of(SubjectNormalizer.Tidy(name), MaxName), Address = address } : null;

    /// <summary>The sender of the first attached message; what a report returns is none.</summary>
    private static MessageAddress? Attached(MimeMessage message)
    {
        if (message.Body is not Multipart multipart || multipart.ContentType.IsMimeType("multipart", "report"))
        {
            return null;
        }

        return multipart.Take(MaxParts).OfType<MessagePart>().FirstOrDefault()?.Message?.Headers[HeaderId.From] is { } from ? Read(from, AddressRole.ForwardedFrom) : null;
    }
}
