using System.Text.RegularExpressions;
using MimeKit;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>
/// Finds the Message-IDs of the emails that a bounce returns (RFC 3462: message/rfc822 or text/rfc822-headers in the report).
/// </summary>
internal static partial class BouncedMessages
{
    private const int MaxIds = 20;

    public static IReadOnlyList<string> Find(MimeMessage message, string body)
    {
        var ids = new List<string>();
        foreach (var part in message.BodyParts)
        {
            if (part is MimePart headers && headers.ContentType.IsMimeType("text", "rfc822-headers"))
            {
                Add(ids, ReadHeader(headers));
            }
        }

        foreach (var returned in Returned(message.Body, 0))
        {
            Add(ids, returned.Message?.MessageId);
        }

        if (ids.Count == 0)
        {
            // Older servers (qmail, Exim without DSN) return the email as text.
            foreach (Match line in ReturnedHeader().Matches(body))
            {
                Add(ids, line.Groups[1].Value);
            }
        }

        return ids;
    }

    private static IEnumerable<MessagePart> Returned(MimeEntity? entity, int depth)
    {
        if (entity is MessagePart part)
        {
            yield return part;
        }
        else if (entity is Multipart multipart && depth < 16)
        {
            foreach (var found in multipart.SelectMany(child => Returned(child, depth + 1)))
            {
                yield return found;
            }
        }
    }

    private static string? ReadHeader(MimePart part)
    {
        using var text = new MemoryStream();
        part.Content?.DecodeTo(text);
        text.Position = 0;
        try
        {
            return HeaderList.Load(text)[HeaderId.MessageId];
        }
        catch (FormatException)
        {
            return null; // it contains no headers, so there is nothing to find
        }
    }

    private static void Add(List<string> ids, string? value)
    {
        if (InternetMessageId.Normalize(value) is { } id && !ids.Contains(id) && ids.Count < MaxIds)
        {
            ids.Add(id);
        }
    }

    [GeneratedRegex(@"^[ >]*Message-ID:\s*(<[^<>\s]+>)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex ReturnedHeader();
}
