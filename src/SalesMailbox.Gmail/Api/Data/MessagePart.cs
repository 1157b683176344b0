using Newtonsoft.Json;

namespace SalesMailbox.Gmail.Api.Data;

internal class MessagePart
{
    [JsonProperty("headers")]
    public virtual IList<MessagePartHeader>? Headers { get; set; }
}

internal class MessagePartHeader
{
    [JsonProperty("name")]
    public virtual string? Name { get; set; }

    [JsonProperty("value")]
    public virtual string? Value { get; set; }
}
