using Newtonsoft.Json;

namespace SalesMailbox.Gmail.Api.Data;

internal class HistoryMessageAdded
{
    [JsonProperty("message")]
    public virtual Message? Message { get; set; }
}
