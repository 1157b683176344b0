using Newtonsoft.Json;

namespace SalesMailbox.Gmail.Api.Data;

public class Message
{
    [JsonProperty("id")]
    public virtual string? Id { get; set; }

    [JsonProperty("threadId")]
    public virtual string? ThreadId { get; set; }

    [JsonProperty("labelIds")]
    public virtual IList<string>? LabelIds { get; set; }

    /// <summary>Milliseconds since 1970 (UTC), when Google took the message in.</summary>
    [JsonProperty("internalDate")]
    public virtual long? InternalDate { get; set; }
}
