using Newtonsoft.Json;

namespace SalesMailbox.Gmail.Api.Data;

internal class Message
{
    [JsonProperty("id")]
    public virtual string? Id { get; set; }

    [JsonProperty("threadId")]
    public virtual string? ThreadId { get; set; }

    /// <summary>The whole message (RFC 5322) in base64url. Only for sending; messages are read as a stream.</summary>
    [JsonProperty("raw")]
    public virtual string? Raw { get; set; }

    /// <summary>With format=metadata: the requested headers.</summary>
    [JsonProperty("payload")]
    public virtual MessagePart? Payload { get; set; }

    [JsonProperty("labelIds")]
    public virtual IList<string>? LabelIds { get; set; }

    /// <summary>When Google received the message, in milliseconds since 1970 (UTC).</summary>
    [JsonProperty("internalDate")]
    public virtual long? InternalDate { get; set; }
}
