using System.Buffers.Text;
using System.Text.Json.Nodes;
using MimeKit;
using SalesMailbox.Gmail.Sandbox.Mailboxes;

namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>Formats the parts of a message as JSON. Part ids are numbered as at Google: 0, 1, 1.0, 1.1.</summary>
internal static class PayloadView
{
    private const string AttachmentPrefix = "sandbox-part-";

    /// <summary>Returns null for bytes that aren't an email.</summary>
    public static JsonObject? Create(byte[] raw) => MessageReader.Parse(raw) is { } message ? Root(message) : null;

    public static JsonObject? HeadersOnly(byte[] raw, IReadOnlyCollection<string> names)
    {
        if (MessageReader.Parse(raw) is not { } message)
        {
            return null;
        }

        var wanted = AllHeaders(message).Where(
            header => names.Count == 0 || names.Contains(header.Field, StringComparer.OrdinalIgnoreCase));
        return new JsonObject { ["mimeType"] = MimeType(message.Body), ["headers"] = Headers(wanted) };
    }

    /// <summary>Returns the decoded bytes of an attachment; null if there is none with this id.</summary>
    public static byte[]? Attachment(byte[] raw, string attachmentId)
    {
        if (!attachmentId.StartsWith(AttachmentPrefix, StringComparison.Ordinal) || MessageReader.Parse(raw)?.Body is not { } entity)
        {
            return null;
        }

        var path = attachmentId[AttachmentPrefix.Length..];
        return Parts(entity, string.Empty).FirstOrDefault(part => part.Id == path).Entity is { } found ? Content(found) : null;
    }

    private static JsonObject Root(MimeMessage message)
    {
        var root = message.Body is { } body ? Part(body, string.Empty) : [];
        root["headers"] = Headers(AllHeaders(message));
        return root;
    }

    private static IEnumerable<(string Id, MimeEntity Entity)> Parts(MimeEntity entity, string id)
    {
        yield return (id, entity);
        foreach (var part in Children(entity).SelectMany((child, index) => Parts(child, ChildId(id, index))))
        {
            yield return part;
        }
    }

    private static JsonObject Part(MimeEntity entity, string id)
    {
        var json = new JsonObject
        {
            ["partId"] = id,
            ["mimeType"] = MimeType(entity),
            ["filename"] = (entity as MimePart)?.FileName ?? string.Empty,
            ["headers"] = Headers(entity.Headers),
        };
        var children = Children(entity);
        if (children.Count > 0)
        {
            json["body"] = new JsonObject { ["size"] = 0 };
            json["parts"] = new JsonArray([.. children.Select((child, index) => (JsonNode)Part(child, ChildId(id, index)))]);
            return json;
        }

        var content = Content(entity);
        json["body"] = entity is TextPart { IsAttachment: false }
            ? new JsonObject { ["size"] = content.Length, ["data"] = Base64Url.EncodeToString(content) }
            : new JsonObject { ["size"] = content.Length, ["attachmentId"] = AttachmentPrefix + id };
        return json;
    }

    private static List<MimeEntity> Children(MimeEntity entity) => entity is Multipart multipart ? [.. multipart] : [];

    private static string ChildId(string parent, int index) => parent.Length == 0 ? $"{index}" : $"{parent}.{index}";

    private static string MimeType(MimeEntity? entity) => entity?.ContentType.MimeType ?? "text/plain";

    private static IEnumerable<Header> AllHeaders(MimeMessage message) => message.Headers.Concat(message.Body?.Headers ?? []);

    private static JsonArray Headers(IEnumerable<Header> headers) =>
        [.. headers.Select(header => (JsonNode)new JsonObject { ["name"] = header.Field, ["value"] = header.Value })];

    private static byte[] Content(MimeEntity entity)
    {
        using var content = new MemoryStream();
        switch (entity)
        {
            case MimePart { Content: not null } part:
                part.Content.DecodeTo(content);
                break;
            case MessagePart { Message: not null } attached:
                attached.Message.WriteTo(content);
                break;
        }

        return content.ToArray();
    }
}
