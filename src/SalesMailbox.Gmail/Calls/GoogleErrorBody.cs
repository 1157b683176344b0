using System.Text.Json;

namespace SalesMailbox.Gmail.Calls;

/// <summary>
/// The content of Google's error responses, in the old format (<c>errors[].reason</c>) and the new one (<c>details[].reason</c>).
/// </summary>
/// <remarks>https://developers.google.com/workspace/gmail/api/guides/handle-errors</remarks>
internal sealed record GoogleErrorBody(string Message, string Status, IReadOnlyList<string> Reasons)
{
    private static readonly GoogleErrorBody Unknown = new("", "", []);

    /// <summary>Never throws, because proxies and load balancers answer with their own pages.</summary>
    public static GoogleErrorBody Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                ? new(Text(error, "message"), Text(error, "status"), [.. ReasonsOf(error, "errors"), .. ReasonsOf(error, "details")])
                : Unknown;
        }
        catch (JsonException)
        {
            return Unknown;
        }
    }

    public bool HasReason(params ReadOnlySpan<string> wanted)
    {
        foreach (var reason in Reasons)
        {
            if (wanted.Contains(reason))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> ReasonsOf(JsonElement error, string list) =>
        error.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.Object)
                .Select(item => Text(item, "reason"))
                .Where(reason => reason.Length > 0)
            : [];

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
