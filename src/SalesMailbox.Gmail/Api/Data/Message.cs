using Newtonsoft.Json;

namespace SalesMailbox.Gmail.Api.Data;

public class Message
{
    [JsonProperty("id")]
    public virtual string? Id { get; set; }

    [JsonProperty("threadId")]
    public virtual string? ThreadId { get; set; }

    /// <summary>The whole message (RFC 5322), base64url; only to send, what is read comes as a stream.</summary>
    [JsonProperty("raw")]
    public virtual string? Raw { get; set; }

    /// <summary>With format=metadata: the headers that were asked for.</summary>
    [JsonProperty("payload")]
    public virtual MessagePart? Payload { get; set; }

    [JsonProperty("labelIds")]
    public virtual IList<string>? LabelIds { get; set; }

    /// <summary>Milliseconds since 1970 (UTC), when Google took the message in.</summary>
    [JsonProperty("internalDate")]
    public virtual long? InternalDate { get; set; }
}
