using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesMailbox.Gmail.Sandbox.Mailboxes;

namespace SalesMailbox.Gmail.Sandbox.Api;

/// <summary>Formats a message as JSON, in the four formats of messages.get.</summary>
internal static class MessageView
{
    public static IResult Minimal(SandboxMessage message) => Answer(message, null, null);

    /// <summary>Returns the exact bytes as base64url with padding, as Google does.</summary>
    public static IResult Raw(SandboxMessage message, byte[] raw)
    {
        var text = Base64Url.EncodeToString(raw);
        return Answer(message, "raw", text.PadRight((text.Length + 3) / 4 * 4, '='));
    }

    public static IResult Metadata(SandboxMessage message, byte[] raw, IReadOnlyCollection<string> headers) =>
        Answer(message, "payload", PayloadView.HeadersOnly(raw, headers));

    public static IResult Full(SandboxMessage message, byte[] raw) => Answer(message, "payload", PayloadView.Create(raw));

    private static IResult Answer(SandboxMessage message, string? name, JsonNode? content)
    {
        var json = new JsonObject
        {
            ["id"] = message.Id,
            ["threadId"] = message.ThreadId,
            ["labelIds"] = JsonSerializer.SerializeToNode(message.Labels),
            ["snippet"] = message.Facts.Snippet,
            ["historyId"] = message.HistoryId.ToString(CultureInfo.InvariantCulture),
            ["internalDate"] = message.InternalDate.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            ["sizeEstimate"] = message.Size,
        };
        if (name is not null)
        {
            json[name] = content;
        }

        return Results.Json(json, SandboxJson.Options);
    }
}
